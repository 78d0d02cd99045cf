/** The English of the terminal: progress, summary, help. */
import type { TerminalWords } from './terminal-words.js'

export const terminalEn: TerminalWords = {
  stages: {
    read: 'reading',
    parse: 'parsing',
    fonts: 'preparing fonts',
    layout: 'laying out',
    print: 'printing pages',
    finish: 'finishing the PDF',
    epub: 'making the e-book',
    check: 'checking the text',
    write: 'writing files',
  },
  severities: { error: 'error', warning: 'warning', note: 'note' },
  pages: '{pages} pages',
  seconds: '{seconds} s',
  comma: ', ',
  alike: '{count} alike',
  moreErrors: '{count} more errors are not shown; correct those above first.',
  nothingWritten: 'Nothing was written; earlier results are as they were.',
  strict: 'With --strict, warnings keep files from being written.',
  cacheCleared: 'The cache is empty.',
  hint: 'cure: ',
  usage: `Banxin: CJK Markdown in; a printable PDF and an EPUB out

Usage
  banxin build [INPUT…] [options]   make the book
  banxin cache path|size|clear      where the cache is, how large it is, empty it

INPUT is a .md file, a folder of Markdown files, or a folder with book.yaml; left out, the current folder.
Several files become one book in that order.

Options of build
  -o, --output DIR   where results go (out when left out)
  --pdf              the PDF only
  --epub             the EPUB only (both or neither given: both)
  --jobs N           parts laid out at the same time (1 to 16)
  --no-cache         make everything anew
  --strict           write nothing when there are warnings; exit code 5
  --json             list what was noticed as JSON, one finding a line

Common options
  --config FILE      use this configuration instead of book.yaml
  --browser PATH     use this Chrome or Chromium
  --lang zh-CN|en    language of the messages
  --quiet            show errors only
  --version          the version
  -h, --help         this help

Exit codes
  0 done, 1 failed, 2 wrong usage or configuration, 3 no browser, 4 text lost, 5 warnings with --strict,
  70 our fault, 130 interrupted
`,
}
