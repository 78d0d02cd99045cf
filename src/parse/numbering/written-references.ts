/** References as written → references by name, before anything else is made of the text: what goes on behind the name is text again. */
import type { Block, Image, Inline } from '../../model/book.js'
import { blockText } from '../../model/book-text.js'
import { type Finding, finding, type Place } from '../../model/finding.js'
import { nearestName } from '../../model/nearest-name.js'
import type { FileBlocks } from '../ids.js'
import { mapBlocks } from '../map-blocks.js'
import { REFERENCES, type WrittenReference } from '../syntax/reference.js'
import { type DeclaredNames, declaredNames } from './declared-names.js'
import { grammarOf } from './grammar.js'
import { htmlWords } from './html-words.js'
import { kindOf } from './kinds.js'
import { passageLanguage } from './passage.js'

/** What is asked of a reference when its words are looked for. */
export interface NamedReferences {
  readonly files: readonly FileBlocks[]
  readonly names: DeclaredNames
}

/**
 * Until the numbers are known a reference reads as the bare word of its language, 图 or Figure: that is how punctuation and the joining of
 * lines see it. What names nothing stays as written.
 */
export function nameReferences(
  files: readonly FileBlocks[],
  lang: string,
  note: (finding: Finding) => void,
): NamedReferences {
  const names = declaredNames(files)
  const finder = new NameFinder(names, note)
  const words = new WeakMap<Block, string>()
  const wordIn = (owner: Block): string => {
    const known = words.get(owner)
    if (known !== undefined) return known
    const passage = passageLanguage(blockText(owner).replace(REFERENCES, 'X'), lang)
    const word = grammarOf(passage ?? lang).figure[0].trim()
    words.set(owner, word)
    return word
  }
  const mapping = {
    block: (block: Block): Block => {
      finder.check(plainWordsOf(block), block.place)
      return block
    },
    inline: (inline: Inline, owner: Block): Inline | readonly Inline[] => {
      if (inline.type === 'image') finder.check(wordsOfImage(inline, owner), inline.place)
      return inline.type === 'reference' ? finder.split(inline as WrittenReference, wordIn(owner)) : inline
    },
  }
  const named = files.map((file) => ({
    ...file,
    blocks: mapBlocks(file.blocks, mapping),
    notes: file.notes.map((each) => ({ ...each, blocks: mapBlocks(each.blocks, mapping) })),
  }))
  return { files: named, names }
}

/** Words of a block that hold no marks; those of the blocks in it are their own. */
function plainWordsOf(block: Block): string {
  if (block.type === 'container') return block.title ?? ''
  return block.type === 'html' ? htmlWords(block.nodes) : ''
}

/** The alternative of a figure is its caption, where it has no title. */
const wordsOfImage = ({ alt, title }: Image, owner: Block): string =>
  owner.type === 'figure' && title === null ? '' : alt

/** Wrong names that are compared with all others: a book that has more has lost them all. */
const MOST_COMPARED = 50

class NameFinder {
  readonly #names: DeclaredNames
  readonly #note: (finding: Finding) => void
  #compared = 0

  constructor(names: DeclaredNames, note: (finding: Finding) => void) {
    this.#names = names
    this.#note = note
  }

  /** Words that may hold references, which stay in them. */
  check(words: string, place: Place): void {
    for (const [written] of words.matchAll(REFERENCES)) this.#find(written, place)
  }

  split({ text, place }: WrittenReference, word: string): readonly Inline[] {
    const name = this.#find(text, place)
    if (name === null) return [{ type: 'text', value: text }]
    const rest = text.slice(1 + name.length)
    const reference: Inline = { type: 'reference', target: name, text: word }
    return rest === '' ? [reference] : [reference, { type: 'text', value: rest }]
  }

  /** Null: no name that it could mean, which is reported. */
  #find(text: string, place: Place): string | null {
    const written = text.slice(1).replace('：', ':')
    const name = declaredStart(written, this.#names)
    const problem = name === null ? this.#unknown(written, place) : this.#wrongKind(name, place)
    if (problem === null) return name
    this.#note(problem)
    return null
  }

  #unknown(written: string, place: Place): Finding {
    const nearest = this.#compared++ < MOST_COMPARED ? this.#nearest(written) : undefined
    const facts = nearest === undefined ? {} : { nearest }
    return finding('parse/unknown-reference', { name: written.slice(0, LONGEST_SHOWN), ...facts }, { place })
  }

  /** By what stands behind the colon, first among those of its kind. */
  #nearest(written: string): string | undefined {
    const { kinds, longest } = this.#names
    const [kind] = written.split(':', 1)
    const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
    const names = [...kinds.keys()]
    const own = names.filter((name) => name.startsWith(`${kind}:`))
    // What follows a wrong name without a space looks as if it were a part of it.
    const wanted = bare(written.slice(0, Math.min(longest + 2, LONGEST_SHOWN)))
    for (const candidates of [own, names]) {
      const nearest = nearestName(wanted, candidates.map(bare))
      if (nearest !== undefined) return candidates.find((name) => bare(name) === nearest)
    }
    return undefined
  }

  #wrongKind(name: string, place: Place): Finding | null {
    return this.#names.kinds.get(name) === kindOf(name) ? null : finding('parse/reference-kind', { name }, { place })
  }
}

const LONGEST_SHOWN = 40
/** A Latin word does not end where another letter follows: `fig:bridge` is not what `@fig:bridges` or `@fig:bridge-west` means. */
const GOES_ON = /^[\p{Script=Latin}\p{N}][_:.-]*[\p{Script=Latin}\p{N}]/u

/** The longest declared name that the text goes on with; null: none. */
export function declaredStart(written: string, { kinds, longest }: DeclaredNames): string | null {
  for (let end = Math.min(written.length, longest); end > 0; end--) {
    const name = written.slice(0, end)
    if (kinds.has(name) && !GOES_ON.test(written.slice(end - 1, end + 8))) return name
  }
  return null
}
