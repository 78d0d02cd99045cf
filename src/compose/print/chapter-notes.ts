/** Notes at the end of their chapter (`print.notes: chapter`): calls stay in the text, and each note leads back to its first call. */
import type { Note } from '../../model/book.js'
import type { Dialect } from '../dialect.js'
import { attributeList, element, escapeMarkup } from '../markup.js'
import { renderBlocks } from '../render-blocks.js'

export interface ChapterNotes {
  /** The call; its note waits for the end. */
  call(note: Note, mark: string): string
  /** The notes that wait, under a title; empty when none does. `level`: of the title, 1 to 6. */
  stand(level: number): string
}

/** `chapter` sets the ids apart: a note that is called in two chapters stands in both. */
export function openChapterNotes(chapter: string, title: string, dialect: Dialect): ChapterNotes {
  const called = new Set<Note>()
  let waiting: Note[] = []
  const idOf = ({ id }: Note): string => `${chapter}-${id}`
  return {
    call(note, mark) {
      const isFirst = !called.has(note)
      called.add(note)
      if (isFirst) waiting.push(note)
      const id = isFirst ? `${idOf(note)}-call` : undefined
      const link = element('a', attributeList({ href: `#${idOf(note)}` }), mark)
      return element('span', attributeList({ class: 'note-call', id, 'data-tag': 'Reference' }), link)
    },
    stand(level) {
      if (waiting.length === 0) return ''
      const unit = dialect.unit({ text: title, source: null })
      const heading = element(`h${level}`, ` class="notes-title"${unit}`, escapeMarkup(title))
      const notes: string[] = []
      // A note may call another: the list grows while it is walked.
      for (const note of waiting) notes.push(renderNote(note, idOf(note), dialect))
      waiting = []
      return element('section', ' class="chapter-notes" data-tag="Sect"', heading + notes.join('\n'))
    },
  }
}

/** The mark opens the first paragraph; before any other block it stands alone. */
function renderNote(note: Note, id: string, dialect: Dialect): string {
  const mark = dialect.noteMark(note.id)
  const unit = dialect.unit({ text: mark, source: note })
  const back = element('a', attributeList({ href: `#${id}-call` }), mark)
  const label = element('span', ` class="note-mark" data-tag="Lbl"${unit}`, back)
  const body = renderBlocks(note.blocks, dialect)
  const opening = /^<p(?:\s[^>]*)?>/u
  const content = opening.test(body) ? body.replace(opening, (tag) => tag + label) : `<p>${label}</p>${body}`
  return element('div', attributeList({ class: 'chapter-note', 'data-tag': 'EndNote', id }), content)
}
