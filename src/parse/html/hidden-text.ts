/** Tags that have swallowed text. */

const QUOTED = /=\s*("[^"]*"|'[^']*')/g

/** A quotation mark was forgotten (`<span lang="ja>文</span>`), and what follows up to the next one is taken for the value. */
export function hidesText(tag: string): boolean {
  for (const [, value = ''] of tag.matchAll(QUOTED))
    if (value.includes('</') || (value.includes('>') && value.includes('\n'))) return true
  return false
}
