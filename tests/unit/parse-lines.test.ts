import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { dumpBook } from '../support/dump-book.js'
import { manuscriptOf } from '../support/one-file.js'

function dumped(text: string, name = 'a.md', structure: 'auto' | 'marked' = 'auto') {
  const { value, findings } = parse(manuscriptOf({ [name]: text }, { structure }))
  return dumpBook(value, findings).split('\n')
}

describe('lines that stay lines', () => {
  it('are the fields of a notice', () => {
    const text = '时间：3月5日上午\n地点：渡口旧屋\n参加人员：甲、乙，\n以及丙。'
    expect(dumped(text)).toEqual([
      'p 时间：3月5日上午⏎地点：渡口旧屋⏎参加人员：甲、乙，以及丙。',
      '! note parse/inferred-lines 1:1',
    ])
    expect(dumped(text, 'a.md', 'marked')).toHaveLength(1)
  })

  it('are items that somebody numbered by hand', () => {
    expect(dumped('要带的东西：\n1、缆绳\n2、竹篙')[0]).toBe('p 要带的东西：⏎1、缆绳⏎2、竹篙')
    expect(dumped('①缆绳；\n②竹篙。')[0]).toBe('p ①缆绳；⏎②竹篙。')
    expect(dumped('船上的人数到\n1、后来又数到十，谁也没有说话。')).toHaveLength(1)
  })

  it('are verse, with marks at the ends or with none', () => {
    expect(dumped('江阔帆影小，\n风轻橹声长。')[0]).toBe('p 江阔帆影小，⏎风轻橹声长。')
    expect(dumped('我在桥上\n看见那条船\n它翻扣着')[0]).toBe('p 我在桥上⏎看见那条船⏎它翻扣着')
  })

  it('are a signature and its date', () => {
    expect(dumped('船已经靠岸了，大家都上来吧。\n——摆渡人\n2026年3月6日')[0]).toBe(
      'p 船已经靠岸了，大家都上来吧。⏎——摆渡人⏎2026年3月6日',
    )
  })

  it('are not those of a paragraph that was broken where the line was full', () => {
    const text =
      '第三次去渡口是在秋天，江水退了许多，露出大片的沙滩和\n石头。船夫坐在船头补网，见了我也不抬头，只说水浅，要绕\n到下游去。'
    expect(dumped(text)).toHaveLength(1)
    expect(dumped(text)[0]).not.toContain('⏎')
    expect(dumped('窄栏里的字一行只有\n十几个，断在哪里都\n不由人，也没有规律\n可循。')[0]).not.toContain('⏎')
  })
})

describe('paragraphs that no blank line parts', () => {
  it('are the lines of a plain text that ends its sentences', () => {
    const text = '船靠了岸。\n“走吧。”他说。\n“去哪儿？”\n过江去看桥。\n天亮了。'
    expect(dumped(text, 'a.txt')).toEqual([
      ...text.split('\n').map((line) => `p ${line}`),
      '! note parse/inferred-line-paragraphs 1:1',
    ])
    expect(dumped(text, 'a.txt', 'marked')).toHaveLength(1)
  })

  it('are not those of a plain text broken where its lines were full', () => {
    const text =
      '第三次去渡口是在秋天，江水退了许多，露出大片\n沙滩和石头。船夫坐在船头补网，见了我也不抬头\n只说水浅，要绕到下游去才能靠岸，于是我们沿着\n江岸走了三里多，一路上都是芦苇和白鹭，风一吹\n就沙沙地响。'
    expect(dumped(text, 'a.txt')).toHaveLength(1)
  })

  it('stand around a chapter’s line', () => {
    expect(dumped('他走了。\n第一章 雾\n天亮了。\n第二章\n船来了。')).toEqual([
      'p 他走了。',
      'h2 第一章 雾',
      'p 天亮了。',
      'h2 第二章',
      'p 船来了。',
      '! note parse/inferred-numbered-heading 2:1',
      '! note parse/inferred-numbered-heading 4:1',
    ])
  })

  it('open with the spaces of a web page', () => {
    expect(dumped('\u00a0\u00a0船来了。\n\u00a0\u00a0桥断了。').slice(0, 2)).toEqual(['p 船来了。', 'p 桥断了。'])
  })

  it('open with the spaces that entities write', () => {
    expect(dumped('&emsp;&emsp;船来了。\n&emsp;&emsp;桥断了。\n\n&#8195;&nbsp;天亮了。').slice(0, 3)).toEqual([
      'p 船来了。',
      'p 桥断了。',
      'p 天亮了。',
    ])
  })

  it('are indented like code and read like prose', () => {
    expect(
      dumped(
        '    船夫把缆绳解开，等着\n过江的人。\n    第二天雾还没有散，他又来了。\n\n\t后来修了桥，渡口就没有人来了。',
      ),
    ).toEqual([
      'p 船夫把缆绳解开，等着过江的人。',
      'p 第二天雾还没有散，他又来了。',
      'p 后来修了桥，渡口就没有人来了。',
      '! note parse/inferred-paragraph 1:5',
      '! note parse/inferred-paragraph 3:5',
      '! note parse/inferred-paragraph 5:2',
    ])
    expect(dumped('    let boat = 1 // 船夫把缆绳解开，等着过江的人。')[0]).toBe('code')
    expect(dumped('    # 先把缆绳解开，再等过江的人。')[0]).toBe('code')
  })
})
