/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: tells the tree of the printed file what the browser would not say of an element: its structure type, when
 * the markup names one (`data-tag="Note"`), and that it runs over the page. Sent as text.
 */

/**
 * Chromium copies one attribute of any element into the tree as it is, the language; so the mark is a private subtag of it
 * (BCP 47, 2.2.7), which changes neither fonts nor line breaks: `zh-CN-x-bx-2-Note-from`. It is copied where it differs from that
 * of the parent, so the mark counts its depth. `finish/structure/` reads it and gives the language back.
 */
export function markTags(area: HTMLElement): void {
  // Not elements within a line: a language of its own would part the shaping of a mark and its neighbour.
  const runOn = ['section', 'aside', 'blockquote', 'ul', 'ol', 'li', 'p', 'pre', 'table', 'tbody', 'tr', 'th', 'td']
  for (const element of area.querySelectorAll<HTMLElement>(`[data-tag], [lang], ${runOn}`)) {
    const { continued, continues } = element.dataset
    const tag = element.dataset.tag ?? spokenOtherwise(element)
    const marks = [tag, continued === undefined ? '' : 'from', continues === undefined ? '' : 'to'].filter(Boolean)
    if (marks.length === 0) continue
    const { lang } = element.closest<HTMLElement>('[lang]') ?? document.documentElement
    const depth = Number(/-x-bx-(\d+)/.exec(lang)?.[1] ?? 0) + 1
    element.lang = [lang.replace(/-x-bx-.*$/, ''), 'x-bx', depth, ...marks].join('-')
    // Without a role a span or a div leaves no trace in the tree.
    if (tag !== undefined && !element.hasAttribute('role')) element.setAttribute('role', 'group')
    element.removeAttribute('data-tag')
  }
}

/** Words in another language than those around them, in an element that means nothing else. */
export function spokenOtherwise(element: HTMLElement): string | undefined {
  if (!element.hasAttribute('lang')) return undefined
  if (element.matches('div')) return 'Div'
  return element.matches('span, b, i, u, s, q, cite, small, kbd, samp, var, abbr, mark') ? 'Span' : undefined
}

/** What the tab is sent. */
export const TAGS = [markTags, spokenOtherwise] as const
