import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FACE_RULES, settingOf } from '../../src/compose/epub/face-rules.js'
import { textSettings } from '../../src/compose/epub/text-settings.js'
import type { EpubEdition } from '../../src/model/epub.js'
import { plainConfig } from './../support/one-file.js'

const SHEETS = readdirSync('styles/epub').map((name) => ({ name, css: readFileSync(`styles/epub/${name}`, 'utf8') }))

/** What each setting draws of a document. */
function drawnIn(body: string, writingMode: EpubEdition['writingMode'] = 'horizontal-tb'): Record<string, string> {
  const edition = {
    documents: [{ body }],
    metadata: { lang: 'zh-CN' },
    ...{ contentsTitle: '', navigation: [], lists: [], writingMode },
  } as unknown as EpubEdition
  const settings = textSettings(edition, plainConfig())
  return Object.fromEntries(settings.map(({ name, characters }) => [name, [...characters].join('')]))
}

describe('the rules of faces', () => {
  it('stand in the order of their specificity, so that the last that fits is the one that holds', () => {
    const weigh = (selector: string, isCjk: boolean) =>
      100 * (selector.split('.').length - 1 + (isCjk ? 1 : 0)) + (/^[a-z]/.test(selector) ? 1 : 0)
    const weights = FACE_RULES.flatMap(({ selectors, isCjk }) => selectors.map((each) => weigh(each, isCjk === true)))
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
  })

  it('are the only styles of the e-book that name a face', () => {
    expect(SHEETS.filter(({ css }) => /font-family|font:/.test(css)).map(({ name }) => name)).toEqual([])
  })

  it('know what element and class they are for, and in which language', () => {
    const element = (name: string, classes?: string) => ({
      name,
      attributes: classes === undefined ? {} : { class: classes },
      children: [],
    })
    expect(settingOf(element('h2', 'contributor'), 'zh-CN')).toBe('hei')
    expect(settingOf(element('section', 'editors-note remark'), 'zh-CN')).toBe('kai')
    expect(settingOf(element('em'), 'zh-Hant')).toBe('kai')
    expect(settingOf(element('em'), 'en')).toBeNull()
    expect(settingOf(element('b', 'keyword'), 'zh-CN')).toBe('keyword')
    expect(settingOf(element('i', 'comment'), 'en')).toBe('comment')
    expect(settingOf(element('p'), 'zh-CN')).toBeNull()
  })
})

describe('the characters of a setting', () => {
  it('are those of its elements, and what stands in them has their setting or its own', () => {
    expect(
      drawnIn('<p>水<em>慢</em><em lang="en">to</em></p><blockquote>引<strong>急</strong>&amp;</blockquote>'),
    ).toEqual({
      ...{ song: '水to-‐', kai: '慢引&', hei: '急' },
    })
  })

  it('are also those that styles draw: boxes, dots, numbers, roots', () => {
    const texts = SHEETS.flatMap(({ css }) => [...css.matchAll(/(?:content|list-style-type): "([^"]+)"/g)])
    const shapes = SHEETS.flatMap(({ css }) => [...css.matchAll(/text-emphasis(?:-style)?: ([^;]+);/g)])
    expect(new Set(shapes.map(([, shape]) => shape))).toEqual(new Set(['filled dot']))
    const { song } = drawnIn('<ul><li class="task done">补</li></ul><p><span class="dots">年</span></p>')
    // An escape stands for a character that is not seen (U+2060).
    const drawn = texts.map(([, text]) => text!).filter((text) => !text.startsWith('\\'))
    for (const each of drawn.join('')) expect(song).toContain(each)
    expect(drawn).not.toEqual([])
    expect(song).toContain('•')
    expect(drawnIn('<ol><li>一</li></ol>').song).toContain('0123456789.')
    expect(drawnIn('<ol><li>船</li></ol>', 'vertical-rl').song).toContain('一二三')
    expect(drawnIn('<math><msqrt><mi>a</mi></msqrt></math>').math).toBe('√𝑎a')
    expect(drawnIn('<pre><span class="line-number" data-line="7"></span>x</pre>').code).toBe('7x')
  })
})
