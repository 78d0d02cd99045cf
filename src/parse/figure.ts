/** What a run of inlines becomes: a paragraph, a figure when it holds nothing but one image, or nothing. */
import type { Block, Image, Inline } from '../model/book.js'
import { inlineText } from '../model/book-text.js'
import type { Place } from '../model/finding.js'
import type { Token } from './markdown.js'
import { without } from './settle-pictures.js'
import { referencesIn } from './syntax/reference.js'

/** `markedCaption`: what the brackets of a lone image hold, when there are marks in it; null: bare words. */
export function paragraphOf(
  children: readonly Inline[],
  place: Place,
  markedCaption: readonly Inline[] | null = null,
): readonly Block[] {
  const [only, ...others] = children
  if (only === undefined) return []
  if (only.type !== 'image' || others.length > 0) return [{ type: 'paragraph', children, place }]
  const image = without(markedCaption === null ? only : { ...only, alt: inlineText(markedCaption) }, ['credit'])
  return [
    {
      type: 'figure',
      label: null,
      credit: only.attributes.values.credit ?? null,
      image,
      caption: markedCaption ?? referencesIn(captionOf(only), only.place),
      place,
    },
  ]
}

const BARE: ReadonlySet<string> = new Set(['text', 'softbreak', 'html_inline'])

/** The image that a paragraph consists of, when marks stand in its brackets, which are its caption; null: there are none. */
export function markedImage(paragraph: Token): Token | null {
  const [only, ...others] = (paragraph.children ?? []).filter(({ type, content }) => type !== 'text' || content.trim())
  const isCaptioned = only?.type === 'image' && others.length === 0 && only.attrGet('title') === null
  return isCaptioned && only.children?.some(({ type }) => !BARE.has(type)) ? only : null
}

/** What editors and cameras write by themselves: a file's name, `image`, `截图 3`. It stays the alternative, and is no caption. */
const NO_CAPTION =
  /^(?:(?:image|img|picture|pic|photo|screenshot|alt(?: text)?|图片?|图像|照片|截图|截屏|插图|画像|이미지)[\s_:：.-]*[\d_.-]*|[^\s。，；：！？]+\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?)|[\d_.-]+)$/iu

/** `![题注](image.png)`: the title wins over the alternative. */
function captionOf({ title, alt }: Image): string {
  const caption = (title ?? alt).trim()
  return title === null && NO_CAPTION.test(caption) ? '' : caption
}
