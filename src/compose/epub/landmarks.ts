/** Where reading systems lead by a button (EPUB 3.3, 7.4.3.3; terms of the EPUB Structural Semantics Vocabulary), in reading order. */
import type { EpubDocument, EpubEdition, NavigationList } from '../../model/epub.js'

type Landmark = EpubEdition['landmarks'][number]

const BEFORE_CONTENTS: readonly (readonly [type: string, ...kinds: EpubDocument['kind'][]])[] = [
  ['cover', 'cover'],
  ['titlepage', 'title-page'],
  ['colophon', 'colophon'],
  ['contributors', 'committee'],
  ['preface', 'preface'],
]
const BEHIND_CONTENTS: typeof BEFORE_CONTENTS = [
  ['bodymatter', 'part-title', 'chapter'],
  ['appendix', 'appendix'],
  ['afterword', 'afterword'],
]

export function landmarksOf(
  documents: readonly EpubDocument[],
  contents: { readonly title: string; readonly lists: readonly NavigationList[] },
): Landmark[] {
  const first = ([type, ...kinds]: (typeof BEFORE_CONTENTS)[number]): Landmark[] => {
    const found = documents.find(({ kind }) => kinds.includes(kind))
    return found === undefined ? [] : [{ type, title: found.title, href: found.file }]
  }
  return [
    ...BEFORE_CONTENTS.flatMap(first),
    { type: 'toc', title: contents.title, href: 'toc.xhtml' },
    ...contents.lists.map(({ type, title }) => ({ type, title, href: `toc.xhtml#${type}` })),
    ...BEHIND_CONTENTS.flatMap(first),
  ]
}
