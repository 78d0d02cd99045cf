/** Where the printed pages begin in the documents of the e-book. Both editions record the same units of text, by their source. */
import type { FlowBlock } from '../../model/print.js'
import type {
  OwnPageBeginning,
  PageBeginning,
  PassageBeginning,
  PictureBeginning,
  PrintedPage,
} from '../../model/printed-pages.js'
import { type DocumentText, placeOfCharacter, placeOfPicture, readDocumentText } from './document-text.js'
import type { DocumentTree } from './links.js'

export interface PagePlace {
  readonly label: string
  /** Index of the document. */
  readonly document: number
  /** How much of what the document shows stands before it. */
  readonly place: number
}

/** In reading order: plates and turned tables stand in the e-book where they are called. Pages that it does not have are left out. */
export function placesOf(
  pages: readonly PrintedPage[],
  trees: readonly DocumentTree[],
  imageFiles: ReadonlyMap<string, string>,
): PagePlace[] {
  const finder = new Finder(trees, imageFiles)
  const places = pages.flatMap(({ label, begins }): PagePlace[] => {
    const found = finder.find(begins)
    return found === null ? [] : [{ label, ...found }]
  })
  return places.sort((a, b) => a.document - b.document || a.place - b.place)
}

type Place = Pick<PagePlace, 'document' | 'place'>

/** A unit of text where the e-book has it. */
interface Unit {
  readonly document: number
  /** Characters of the document before it. */
  readonly start: number
  readonly length: number
}

class Finder {
  readonly #trees: readonly DocumentTree[]
  readonly #texts: readonly DocumentText[]
  readonly #units = new Map<FlowBlock['source'], Unit[]>()
  /** Places of the pictures of the text, by file. */
  readonly #pictures = new Map<string, Place[]>()
  readonly #imageFiles: ReadonlyMap<string, string>
  /** The document that was found last. */
  #last = 0

  constructor(trees: readonly DocumentTree[], imageFiles: ReadonlyMap<string, string>) {
    this.#trees = trees
    this.#texts = trees.map(({ tree }) => readDocumentText(tree))
    this.#imageFiles = imageFiles
    for (const index of trees.keys()) {
      this.#readUnits(index)
      if (isText(trees[index]!)) this.#readPictures(index)
    }
  }

  find(begins: PageBeginning): Place | null {
    const found = this.#place(begins)
    if (found !== null) this.#last = found.document
    return found
  }

  #place(begins: PageBeginning): Place | null {
    switch (begins.type) {
      case 'passage':
        return this.#passage(begins)
      case 'picture':
        return this.#picture(begins)
      case 'own':
        return this.#ownPage(begins)
    }
  }

  #passage({ source, unit, units, text, offset }: PassageBeginning): Place | null {
    // A note that two chapters call stands in both.
    const copies = (this.#units.get(source) ?? []).filter((_, index) => index % units === unit)
    const found = copies.find(({ document }) => document >= this.#last) ?? copies[0]
    if (found === undefined) return null
    const { document, start, length } = found
    const shown = this.#texts[document]!
    const composed = shown.text.slice(start, start + Math.max(length, text.length))
    return { document, place: placeOfCharacter(shown, start + alike(text, offset, composed)) }
  }

  #picture({ asset, use }: PictureBeginning): Place | null {
    return this.#pictures.get(this.#imageFiles.get(asset) ?? '')?.[use] ?? null
  }

  #ownPage({ page, run, offset, text }: OwnPageBeginning): Place | null {
    const document = [...this.#trees.keys()].filter((index) => this.#trees[index]!.document.kind === page)[run]
    if (document === undefined) return null
    const shown = this.#texts[document]!
    // Templates may set the words of these pages in another order.
    if (offset > 0 && !shown.text.startsWith(text, offset)) return null
    return { document, place: offset === 0 ? 0 : placeOfCharacter(shown, offset) }
  }

  #readUnits(document: number): void {
    const { text } = this.#texts[document]!
    let end = 0
    for (const block of this.#trees[document]!.document.blocks) {
      const start = text.startsWith(block.text, end) ? end : text.indexOf(block.text, end)
      if (start < 0) continue
      end = start + block.text.length
      if (block.source === null) continue
      const units = this.#units.get(block.source) ?? []
      units.push({ document, start, length: block.text.length })
      this.#units.set(block.source, units)
    }
  }

  #readPictures(document: number): void {
    const shown = this.#texts[document]!
    for (const [index, { src }] of shown.pictures.entries()) {
      const places = this.#pictures.get(src) ?? []
      places.push({ document, place: placeOfPicture(shown, index) })
      this.#pictures.set(src, places)
    }
  }
}

const isText = ({ document: { kind } }: DocumentTree): boolean =>
  ['preface', 'chapter', 'appendix', 'afterword'].includes(kind)

/** Characters of the unit in the e-book before the one that `offset` names in print: the marks of notes may have other numbers there. */
function alike(printed: string, offset: number, composed: string): number {
  const marks = printed.slice(0, offset).match(NOTE_MARK) ?? []
  if (marks.length === 0) return offset
  const theirs = composed.match(NOTE_MARK) ?? []
  return marks.reduce((sum, mark, index) => sum + (theirs[index]?.length ?? mark.length) - mark.length, offset)
}

const NOTE_MARK = /\[\d+\]/g
