/** Bare URLs become links when nothing about them is a guess: a scheme, ASCII only, no mark of the sentence. */
import type { MarkdownIt } from 'markdown-it'

/** RFC 3986 characters; 汉字 right after a URL belong to the sentence. */
const AFTER_SCHEME =
  /^\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&*+,;=%'()]*)?/
const SENTENCE_END = /[.,:;!?'*_]+$/

/** `md` files, `README.md` and the like are no hosts, and mail addresses stay text. */
export function bareUrls(md: MarkdownIt): void {
  md.options.linkify = true
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: false })
  for (const schema of ['ftp:', '//', 'mailto:']) md.linkify.add(schema, null)
  for (const schema of ['http:', 'https:']) {
    md.linkify.add(schema, { validate: (text: string, pos: number) => urlLength(text.slice(pos, pos + 2048)) })
  }
  // What is printed is what was written, percent signs and all.
  md.normalizeLinkText = (url) => url
}

function urlLength(text: string): number {
  let url = AFTER_SCHEME.exec(text)?.[0] ?? ''
  for (let kept = ''; kept !== url; ) {
    kept = url
    url = url.replace(SENTENCE_END, '')
    if (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1)
  }
  return url.length
}
