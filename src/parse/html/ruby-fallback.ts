/**
 * `<rp>` holds brackets for readers that cannot set ruby (HTML, 4.5.12). Every output here can, so they are no text of the book; whatever
 * else an author put there is.
 */
const BRACKETS = /^[\s()（）〔〕[\]［］【】《》〈〉「」]*$/u

export const isRubyFallback = (children: readonly object[]): boolean =>
  children.every((child) => BRACKETS.test(textIn(child) ?? '汉'))

/** Of an inline or of a node of HTML; null for what is no plain text. */
function textIn(child: object): string | null {
  if ('text' in child && typeof child.text === 'string') return child.text
  return 'value' in child && typeof child.value === 'string' ? child.value : null
}
