/** Who wrote an article, and when: the line under its title. */
import type { Block, Byline, Heading } from '../model/book.js'
import type { BookConfig } from '../model/config.js'
import type { FileByline } from '../model/manuscript.js'
import { writtenDate } from '../typography/written-date.js'
import type { FileBlocks } from './ids.js'

/**
 * Gives the byline of a file to its first heading, as `{author=… date=…}` on it would; what stands there goes before. Under each
 * heading that has one stands the line that says so.
 */
export function signArticles(file: FileBlocks, given: FileByline, config: BookConfig): FileBlocks {
  const first = file.blocks.findIndex(({ type }) => type === 'heading')
  const blocks = file.blocks.flatMap((block, index): readonly Block[] => {
    if (block.type !== 'heading' || block.role !== 'plain') return [block]
    const heading = index === first ? withByline(block, given) : block
    return [heading, ...bylineUnder(heading, config)]
  })
  return { ...file, blocks }
}

function withByline(heading: Heading, { authors, date }: FileByline): Heading {
  const given = { ...(authors === null ? {} : { author: authors }), ...(date === null ? {} : { date }) }
  const { attributes } = heading
  return { ...heading, attributes: { ...attributes, values: { ...given, ...attributes.values } } }
}

/** Of a book by one hand its files need not say whose it is. */
function bylineUnder({ attributes, place }: Heading, { authors, lang }: BookConfig): Byline[] {
  const { author = '', date } = attributes.values
  const isTheBooks = author === authors.map(({ name }) => name).join('、')
  const said = [isTheBooks ? '' : author, date === undefined ? '' : writtenDate(date, lang)].filter(
    (each) => each !== '',
  )
  return said.length === 0 ? [] : [{ type: 'byline', children: [{ type: 'text', value: said.join('　') }], place }]
}
