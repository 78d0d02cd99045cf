import { beforeAll, describe, expect, it } from 'vitest'
import { type MadeReport, madeReport, type OpenReport, openReport } from '../support/shown-proof.js'

const CALM = '站长把昨夜的水位抄进本子里，又把雨量筒里的水倒出来量了一遍。'

const BOOK = [
  '# 河边的小站',
  '清晨的河面很静,站长沿着石阶走下去。',
  ...Array.from({ length: 24 }, () => CALM.repeat(4)),
  '傍晚他回到屋里\u200b点灯。',
  '邻站来了电话;他说一切都好,明天再看。',
].join('\n\n')

/** Text of what can be seen. */
const seen = (selector: string) =>
  `Array.from(document.querySelectorAll(${JSON.stringify(selector)})).filter((each) => each.checkVisibility()).map((each) => each.textContent.trim())`

const CHOSEN = `document.querySelector('.finding[aria-current]')?.dataset.number ?? null`

describe('the HTML report of a proof', () => {
  let report: MadeReport
  let open: OpenReport
  const shown = (selector: string) => open.page.evaluate(seen(selector)) as Promise<string[]>
  const chosen = () => open.page.evaluate(CHOSEN) as Promise<string | null>

  beforeAll(async () => {
    report = await madeReport(BOOK)
    open = await openReport(report)
  })

  it('has a picture of every page and one entry for each finding', async () => {
    const pictures = await open.page.$$eval('.page img', (images) => images.map((image) => image.naturalWidth > 0))
    expect(pictures).toEqual(report.proof.paged!.pages.map(() => true))
    expect(await open.page.$$eval('.finding', (items) => items.length)).toBe(report.findings.length)
  })

  it('asks the world for nothing and stumbles over nothing', () => {
    expect(open.asked).toEqual([])
    expect(open.errors).toEqual([])
  })

  it('shows the change in the source', async () => {
    const changes = await open.page.$$eval('.finding[data-rule="text/half-width"] .excerpt', (all) =>
      all.map((each) => `${each.querySelector('del')?.textContent}→${each.querySelector('ins')?.textContent}`),
    )
    expect(changes).toEqual([',→，', ';→；', ',→，'])
  })

  it('lets filters by severity, rule, page and words choose what is listed and marked', async () => {
    const all = report.findings.length
    const listed = () => open.page.$$eval('.finding:not([hidden])', (items) => items.length)
    const marked = () => open.page.$$eval('.pin[data-first]:not([hidden])', (pins) => pins.length)
    expect([await listed(), await marked()]).toEqual([all, all])
    const errors = report.findings.filter(({ severity }) => severity === 'error').length
    await open.page.click('button.severity.error')
    expect([await listed(), await marked()]).toEqual([all - errors, all - errors])
    await open.page.click('button.severity.error')
    await open.page.select('#rule', 'text/half-width')
    expect([await listed(), await marked()]).toEqual([3, 3])
    const last = `${Math.max(...report.findings.map(({ page }) => page ?? 0))}`
    await open.page.select('#page', last)
    expect([await listed(), await marked()]).toEqual([2, 2])
    await open.page.select('#rule', '')
    await open.page.select('#page', '')
    await open.page.type('#search', '邻站')
    expect(await listed()).toBeGreaterThan(0)
    expect(
      await open.page.$$eval('.finding:not([hidden])', (items) =>
        items.every((item) => item.textContent?.includes('邻站')),
      ),
    ).toBe(true)
    await open.page.keyboard.press('Escape')
    expect(await listed()).toBe(all)
  })

  it('goes from finding to finding by keys, to the last from before the first', async () => {
    const { keyboard } = open.page
    await keyboard.press('Escape')
    expect(await chosen()).toBeNull()
    await keyboard.press('ArrowDown')
    expect(await chosen()).toBe('1')
    await keyboard.press('j')
    expect(await chosen()).toBe('2')
    await keyboard.press('k')
    await keyboard.press('ArrowUp')
    expect(await chosen()).toBe(`${report.findings.length}`)
    const isInView = await open.page.$eval('.pin[aria-current]', (pin) => {
      const { top, bottom } = pin.getBoundingClientRect()
      return top > 0 && bottom < window.innerHeight
    })
    expect(isInView).toBe(true)
    await keyboard.press('Escape')
    expect(await chosen()).toBeNull()
  })

  it('opens its help and the overview by keys', async () => {
    const { keyboard } = open.page
    await keyboard.press('?')
    expect(await shown('#keys h2')).toEqual(['快捷键'])
    await keyboard.press('Escape')
    expect(await shown('#keys h2')).toEqual([])
    await keyboard.press('o')
    const widths = await open.page.$$eval('.page', (pages) => pages.map((page) => page.getBoundingClientRect().width))
    expect(Math.max(...widths)).toBeLessThan(240)
    await keyboard.press('o')
    const large = await open.page.$eval('.page', (page) => page.getBoundingClientRect().width)
    expect(large).toBeGreaterThan(400)
  })

  it('lays the type area over the page where the text stands', async () => {
    await open.page.keyboard.press('a')
    const inside = await open.page.$$eval('.page .pin:not(.whole)', (pins) =>
      pins.map((pin) => {
        const area = pin.closest('.page')!.querySelector('.type-area')!.getBoundingClientRect()
        const { left, right, top, bottom } = pin.getBoundingClientRect()
        return Math.min(left - area.left, area.right - right, top - area.top, area.bottom - bottom) > -2
      }),
    )
    expect(inside.length).toBeGreaterThan(2)
    expect(inside).toEqual(inside.map(() => true))
    expect(await open.page.$eval('.type-area', (area) => getComputedStyle(area).outlineStyle)).toBe('solid')
    await open.page.keyboard.press('a')
  })

  it('numbers the lines of the page when asked', async () => {
    await open.page.keyboard.press('n')
    const lines = report.proof.paged!.sheet.page.linesPerPage
    const content = await open.page.$eval('.line-numbers', (each) => getComputedStyle(each, '::before').content)
    expect(content.match(/\d+/g)?.at(-1)).toBe(`${lines}`)
    await open.page.keyboard.press('n')
  })

  it('ticks findings that are done, hides them, and remembers them in the browser', async () => {
    await open.page.keyboard.press('Escape')
    await open.page.keyboard.press('j')
    await open.page.keyboard.press('x')
    expect(await chosen()).toBe('2')
    const done = () => open.page.$$eval('.finding.done', (items) => items.map((item) => item.id))
    expect(await done()).toEqual(['f1'])
    expect(await open.page.$eval('#done b', (count) => count.textContent)).toBe('1')
    await open.page.click('#done')
    expect(await open.page.$$eval('.finding:not([hidden])', (items) => items.length)).toBe(report.findings.length - 1)
    await open.page.reload()
    expect(await done()).toEqual(['f1'])
    await open.page.click('#f1 .tick')
    expect(await done()).toEqual([])
    expect(open.errors).toEqual([])
  })

  it('arranges the list by page', async () => {
    await open.page.select('#arrange', 'by-page')
    const names = await shown('#by-page > .group > summary .name')
    const pages = [...new Set(report.findings.map(({ page }) => page!))].sort((a, b) => a - b)
    expect(names).toEqual(pages.map((page) => `第 ${page} 页`))
    await open.page.select('#arrange', 'by-rule')
    expect(await open.page.$$eval('#by-rule .finding', (items) => items.length)).toBe(report.findings.length)
  })

  it('chooses the finding of a pin that is clicked', async () => {
    const number = await open.page.$eval('.pin', (pin) => (pin as HTMLElement).dataset.number)
    await open.page.$eval('.pin', (pin) => (pin as HTMLElement).click())
    expect(await chosen()).toBe(number)
  })

  it('fits a phone: the list first, then the page with the finding below it', async () => {
    const phone = await openReport(report, { width: 390, height: 844 })
    const { page } = phone
    const overflow = () => page.evaluate('document.documentElement.scrollWidth > 390') as Promise<boolean>
    expect(await overflow()).toBe(false)
    await page.$eval('.finding a.choose', (link) => link.click())
    expect(await page.evaluate(seen('#current .excerpt'))).toHaveLength(1)
    expect(await page.evaluate(seen('.findings'))).toEqual([])
    expect(await overflow()).toBe(false)
    await page.click('#current .steps button:nth-child(2)')
    expect(await page.evaluate(seen('.findings'))).toHaveLength(1)
    await page.close()
  })

  it('prints every finding, also those of closed groups', async () => {
    await open.page.evaluate(`for (const each of document.querySelectorAll('details.group')) each.open = false`)
    await open.page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`)
    await open.page.emulateMediaType('print')
    expect(await shown('.findings .excerpt')).toHaveLength(report.findings.length)
    await open.page.emulateMediaType('screen')
    await open.page.evaluate(`window.dispatchEvent(new Event('afterprint'))`)
    expect(await shown('.findings .excerpt')).toEqual([])
  })

  it('has a name for every control', async () => {
    const nameless = await open.page.$$eval(
      'button, select, input, a.pin:not([aria-hidden])',
      (controls) =>
        controls.filter((each) => {
          const label = each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent ?? ''
          return label.trim() === ''
        }).length,
    )
    expect(nameless).toBe(0)
  })

  it('is the same file each time', async () => {
    const again = await madeReport(BOOK)
    expect(again.html === report.html).toBe(true)
  })

  it('would stay under 30 MB with 300 such pages', () => {
    const full = report.proof.drawn!.pictures.filter(({ height }) => height === 1100)
    const largest = Math.max(...full.map(({ bytes }) => bytes.length))
    expect(full.length).toBeGreaterThan(1)
    expect((300 * largest * 4) / 3).toBeLessThan(28e6)
  })
})

describe('a report on the text alone', () => {
  it('has findings with their source, and no pages', async () => {
    const { page, errors } = await openReport(
      await madeReport('清晨的河面很静,站长走下去。', { textOnly: true, language: 'en' }),
    )
    expect(await page.evaluate(seen('.excerpt'))).toEqual(['清晨的河面很静,，站长走下去。'])
    expect(await page.$$eval('.page, #page, [data-overlay]', (all) => all.length)).toBe(0)
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(CHOSEN)).toBe('1')
    expect(errors).toEqual([])
  })

  it('says so when nothing was found', async () => {
    const { page } = await openReport(await madeReport('清晨的河面很静。', { textOnly: true }))
    expect(await page.evaluate(seen('.empty'))).toEqual(['没有发现问题。'])
  })
})

describe('a manuscript that was written to break its report', () => {
  const HOSTILE = [
    '# </title></script><script>window.broken = 1</script>',
    '看</script><script>window.broken = 2</script>这里,他说<img src=x onerror="window.broken = 3">那里,再看。',
    '他写下"><svg onload="window.broken = 4">,又写`{{{words}}}`,再写&lt;b&gt;,就走了。',
    '右往左的字\u202e在这里,结束。',
  ].join('\n\n')

  it('runs nothing, fetches nothing and shows its marks as text', async () => {
    const { page, asked } = await openReport(await madeReport(HOSTILE, { textOnly: true }))
    expect(await page.evaluate('window.broken ?? null')).toBeNull()
    expect(asked).toEqual([])
    expect(await page.$$eval('.findings img, .findings svg, .findings script', (all) => all.length)).toBe(0)
    const excerpts = (await page.evaluate(seen('.excerpt'))) as string[]
    expect(excerpts.some((each) => each.includes('<img src=x onerror='))).toBe(true)
    expect(excerpts.some((each) => each.includes('U+202E'))).toBe(true)
  })

  it('has a control: what the report itself brings does run', async () => {
    const { page } = await openReport(await madeReport(HOSTILE, { textOnly: true }))
    expect(await page.evaluate('typeof window.chooseNext')).toBe('function')
  })

  it('is forbidden to run what the report did not bring', async () => {
    const made = await madeReport(HOSTILE, { textOnly: true })
    const html = made.html.replace(
      '</body>',
      '<script>window.broken = 5</script><img src=x onerror="window.broken = 6"></body>',
    )
    const { page } = await openReport({ ...made, html })
    expect(await page.evaluate('window.broken ?? null')).toBeNull()
  })
})
