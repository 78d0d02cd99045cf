/** The English of the terminal: progress, summary, help. */
import type { TerminalWords } from './terminal-words.js'

export const terminalEn: TerminalWords = {
  stages: {
    read: 'reading',
    parse: 'parsing',
    fonts: 'preparing fonts',
    layout: 'laying out',
    print: 'printing pages',
    draw: 'drawing pages',
    finish: 'finishing the PDF',
    preflight: 'preflight',
    impose: 'making the booklet',
    epub: 'making the e-book',
    check: 'checking the text',
    write: 'writing files',
  },
  severities: { error: 'error', warning: 'warning', note: 'note' },
  pages: '{pages} pages',
  printed: {
    colon: ': ',
    fonts: 'fonts {fonts}',
    pictures: 'pictures {pictures} (at least {ppi} ppi)',
    inks: 'inks {inks}',
    and: ' + ',
    screenColours: 'screen colours',
    inkNames: { Cyan: 'cyan', Magenta: 'magenta', Yellow: 'yellow', Black: 'black' },
  },
  ebook: {
    name: 'e-book',
    text: 'text {size}',
    pictures: 'pictures {count} ({size})',
    fonts: 'fonts {size} ({faces})',
    faces: { fallback: 'signs' },
    withoutFonts: '; epub: { fonts: false } in book.yaml leaves the fonts out',
  },
  seconds: '{seconds} s',
  comma: ', ',
  alike: '{count} alike',
  moreErrors: '{count} more errors are not shown; correct those above first.',
  nothingWritten: 'Nothing was written; earlier results are as they were.',
  strict: 'With --strict, warnings keep files from being written.',
  cacheCleared: 'The cache is empty.',
  init: {
    title: 'Title of the book',
    authors: 'Authors or editors, with commas between them (Enter: none)',
    trim: 'Size of the page ({sizes})',
    profile: 'Kind of publication (1 plain, 2 internal material 内部资料, 3 book with a 版权页, 4 periodical)',
    comma: ', ',
    colon: ': ',
    notUnderstood: '“{answer}” is none of these; once more, please.',
    untitled: 'Untitled',
    made: 'Made {folder}: {files}',
    next: 'Now make the book: npx banxin build {folder}',
  },
  doctor: { well: 'A book can be made here.', unwell: 'A book cannot be made here yet: see the lines with ✗.' },
  mend: {
    shown: 'Repairs: {count} ({rules}). Nothing is changed yet: banxin mend --write makes them.',
    written: 'Repairs made: {count} ({rules})',
    nothing: 'There is nothing to mend.',
    left: 'For a person to decide: {count}; see banxin proof.',
  },
  proof: {
    counts: { error: 'errors {count}', warning: 'warnings {count}', note: 'notes {count}' },
    nothing: 'Nothing was found.',
    onPage: 'p. {page}',
    more: 'and {count} more',
    mend: 'Mechanical repairs for {count} of them: {command}',
    show: 'On the pages of the book: {command}',
  },
  comments: {
    kinds: {
      Highlight: 'highlight',
      Underline: 'underline',
      Squiggly: 'wavy underline',
      StrikeOut: 'strike out',
      Caret: 'insertion',
      Text: 'note',
      FreeText: 'text',
      Ink: 'drawing',
      Square: 'frame',
      Circle: 'circle',
      Line: 'line',
      Polygon: 'outline',
      PolyLine: 'line',
      Stamp: 'stamp',
    },
    total: 'comments {count}',
    changedTotal: 'The text has changed since: {count}; the place is the nearest that is left.',
    lostTotal: 'Nothing like the text is in the manuscript: {count}.',
    changed: 'The text has changed since; this is the nearest that is left.',
    nowhere: '?',
    answers: 'on: {text}',
  },
  hint: 'cure: ',
  usage: `Banxin: CJK Markdown in; a printable PDF and an EPUB out

Usage
  banxin build [INPUT…] [options]   make the book
  banxin proof [INPUT] [options]    find what is wrong in the text and on the pages
  banxin mend [INPUT] [options]     show what can be repaired mechanically, as a diff, or repair it
  banxin impose FILE.pdf [options]  put the pages of a PDF on sheets for a booklet
  banxin init DIR [options]         make the folder of a new book
  banxin doctor                     see whether everything is there that a book needs
  banxin cache path|size|clear      where the cache is, how large it is, empty it

INPUT is a .md file, a folder of Markdown files, or a folder with book.yaml; left out, the current folder.
Several files become one book in that order.

Options of build
  -o, --output DIR   where results go (out when left out)
  --pdf              the PDF only
  --epub             the EPUB only (both or neither given: both)
  --booklet          also NAME-booklet.pdf: two pages on a side of the next larger sheet, to fold and staple
  --jobs N           parts laid out at the same time (1 to 16)
  --no-cache         make everything anew
  --strict           write nothing when there are warnings; exit code 5
  --json             list what was noticed as JSON, one finding a line

Options of proof
  --format NAME,…    terminal (when left out), html, json, sarif, github, pdf; files go to the folder of -o
  -o, --output DIR   where reports go (out when left out)
  --text-only        look at the text alone: no pages are made
  --galley           also NAME.galley.pdf: one column, a wide margin to write in
  --leading N        distance of the galley's lines in type sizes (1.2 to 4; 2 when left out)
  --comments FILE    list the comments that an editor has written into the annotated PDF
  --fail-on GRAVITY  exit code 5 for: error (when left out), warning, never
  --update-baseline  write what is found now into the file of known findings (proof.baseline)

Options of mend
  --only ID,…        findings of these rules only
  --write            change the files; everything else in them stays byte for byte

Options of impose
  -o, --output FILE  the result (beside the PDF as NAME-booklet.pdf when left out)
  --sheet NAME       A3, A4, B4, 16开, SRA3 … (the smallest that holds two pages at full size when left out)
  --style STYLE      saddle: all sheets in one nest, stapled in the fold; perfect: signatures, gathered and glued
  --binding SIDE     side of the spine: left, or right for vertical text
  --signature PAGES  pages of a signature, a multiple of four (all for saddle, 16 for perfect)
  --pad PLACE        blank pages at the end, or before-cover: in front of the last page
  --nup 2|4          pages on a side; with 4 the sheets are cut apart across the middle, then folded
  --gutter MM        white between the pages and the fold
  --creep MM         move the pages of each inner sheet this much nearer to the spine
  --marks            fold and crop marks, and labels, outside the pages

Options of init (what is not given is asked, on a terminal)
  --title TEXT       title of the book
  --author NAME      author or editor; may be repeated
  --trim NAME        size of the page: A5, B5, 16开, 32开 …
  --profile KIND     none, internal (内部资料), book (with a 版权页) or periodical
  --launcher         add make-book.bat (Windows) and make-book.command (macOS), to be double-clicked

Options of doctor
  --json             the answers as JSON, one a line

Common options
  --config FILE      use this configuration instead of book.yaml
  --browser PATH     use this Chrome or Chromium
  --lang zh-CN|en    language of the messages
  --quiet            show errors only
  --version          the version
  -h, --help         this help

Exit codes
  0 done, 1 failed, 2 wrong usage or configuration, 3 no browser, 4 text lost, 5 warnings with --strict, or findings of a proof,
  70 our fault, 130 interrupted
`,
}
