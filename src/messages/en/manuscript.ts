/** What is said about `book.yaml` and the files of a book. */
import type { FindingWordsOf } from '../catalogue.js'

export const manuscript: FindingWordsOf<'config' | 'sources'> = {
  'config/unknown-key': { message: 'Unknown key “{key}”. Allowed here: {allowed}.', hint: 'Did you mean “{nearest}”?' },
  'config/invalid-value': { message: '“{key}” cannot be {value}.' },
  'config/not-yaml': {
    message: 'This is not valid YAML: {problem}',
    hint: 'Usual causes: no space after a colon, uneven indentation, or text with a colon or # that needs quotes.',
  },
  'config/duplicate-key': { message: 'The key “{key}” stands here twice.', hint: 'Keep one of them.' },
  'config/tab': {
    message: 'The indentation has a tab.',
    hint: 'YAML is indented with spaces only: replace the tab by spaces.',
  },
  'config/colon-in-text': {
    message: 'This line has two colons, and it is unclear where the value starts.',
    hint: 'A value with a colon needs quotes: title: "At sea: a year"',
  },
  'config/not-closed': { message: 'A quote or bracket is not closed here.', hint: 'Add its other half.' },
  'config/root-not-mapping': {
    message: 'The configuration must consist of “key: value” lines, but this is {found}.',
    hint: 'For example, the first line may be: title: Harbour Notes',
  },
  'config/too-many-aliases': {
    message: 'The aliases (*name) expand to too much and are not read.',
    hint: 'Write the content out instead of using aliases.',
  },
  'config/unknown-rule': {
    message: '“{key}” is no rule of the proof.',
    hint: 'Did you mean “{nearest}”?',
  },
  'config/not-one-of': {
    message: '“{key}” cannot be {value}; it may be: {allowed}.',
    hint: 'Did you mean “{nearest}”?',
  },
  'config/not-text': { message: '“{key}” must be text, but is {value}.' },
  'config/not-truth': {
    message: '“{key}” must be true or false, but is {value}.',
    hint: 'Write true or false, without quotes.',
  },
  'config/not-number': {
    message: '“{key}” must be a number, but is {value}.',
    hint: 'Write the number alone, without a unit and without quotes.',
  },
  'config/not-list': {
    message: '“{key}” must be a list, but is {value}.',
    hint: 'Write [one, two], or one item a line, each after “- ”.',
  },
  'config/not-mapping': { message: '“{key}” must have indented “key: value” lines under it, but is {value}.' },
  'config/out-of-range': { message: '“{key}” is {value}; it must be between {min} and {max}.' },
  'config/empty-value': { message: '“{key}” has no value.', hint: 'Give it one, or remove the line.' },
  'config/wrong-count': {
    message: '“{key}” must be a list of {count} values, but is {value}.',
    hint: 'Write all {count}, between square brackets, with commas between them.',
  },
  'config/missing-key': { message: '“{parent}” lacks “{key}”.' },
  'config/bad-date': { message: '“{value}” is no valid date.', hint: 'Write 2026-05-01, or only 2026-05 or 2026.' },
  'config/qr-too-long': {
    message: 'This text is too long for a QR code in print: {bytes} bytes, at most {limit}.',
    hint: 'Use a short address, or put the text under backCover.text. A 汉字 counts three bytes.',
  },
  'config/bad-isbn': {
    message: '“{value}” is no valid ISBN: wrong length or check digit.',
    hint: 'By the digits before it, the last one should be {check}. Compare it with the number you were given.',
  },
  'config/bad-issn': {
    message: '“{value}” is no valid ISSN: wrong length or check digit.',
    hint: 'By the digits before it, the last one should be {check}. Compare it with the number you were given.',
  },
  'config/bad-cn': {
    message: '“{value}” is no CN number (国内统一连续出版物号).',
    hint: 'It has two digits, a hyphen, four digits and, but for newspapers, a slash with the class: 11-1234/G2.',
  },
  'config/other-profile': {
    message: 'What stands under “{key}” belongs to “profile: {key}”, but the profile of this book is “{profile}”.',
    hint: 'Write profile: {key}, or take the block out; otherwise what it says would appear nowhere.',
  },
  'config/bad-lang': { message: '“{value}” is no language code.', hint: 'For example zh-CN, zh-Hant, ja, ko, en.' },
  'config/bad-path': {
    message: 'The path “{value}” of “{key}” cannot be used.',
    hint: 'Write a path relative to the folder of book.yaml, with /, not starting with / and not leaving the folder by “..”.',
  },
  'config/bad-name': {
    message: '“{value}” cannot be the name of a result.',
    hint: 'Avoid / \\ : * ? " < > |, a dot at the start, and more than 70 characters.',
  },
  'config/plate-name': {
    message: '“{value}” cannot be the name of a spot ink: it stands for plates that every press has.',
    hint: 'Give the name that your printer has for the ink, such as PANTONE 185 C or 专红.',
  },
  'config/chapters-not-here': {
    message: '“chapters” cannot stand at the head of a single file.',
    hint: 'To make one book of several files, put a book.yaml into their folder.',
  },
  'config/unknown-trim-size': {
    message: 'Unknown trim size “{value}”. Known are: {allowed}.',
    hint: 'Did you mean “{nearest}”? You may also give width and height in mm.',
  },
  'config/chapter-order': {
    message:
      'Prefaces come before all chapters; appendices and afterwords behind them. This one ({kind}) stands elsewhere.',
    hint: 'Move the line: the order of the list is the order in the book.',
  },
  'config/chapter-item': {
    message: 'An item of “chapters” is a file, a part with its chapters, or one of preface, appendix and afterword.',
    hint: 'For example “- appendix: a.md”, or “- part: Part One” with “chapters: [01.md]” in the next line.',
  },
  'config/no-chapters': {
    message: '“chapters” has no chapter: prefaces, appendices and afterwords stand around a text.',
    hint: 'Add the files of the text, for example “- 01.md”, behind the prefaces.',
  },
  'config/number-pattern': {
    message: '“{value}” is no way to write numbers.',
    hint: 'Write an example with one numeral: 第一章, 第1章, 一、, 1., 1.1, 附录A, Part I; or none.',
  },
  'config/trim-twice': {
    message: 'The trim size is given twice: by trim and by width and height.',
    hint: 'Keep one of the two.',
  },
  'config/too-wide': {
    message:
      'The type area does not fit: {charsPerLine} characters a line at {fontSizePt} pt with the side margins need {neededMm} mm, but the page is {trimMm} mm wide.',
    hint: 'Use fewer characters a line ({mostChars} at most), a smaller type or smaller margins, or a larger trim size.',
  },
  'config/too-tall': {
    message:
      'The type area does not fit: {linesPerPage} lines a page, {leadingPt} pt apart, with the margins at head and foot need {neededMm} mm, but the page is {trimMm} mm high.',
    hint: 'Use fewer lines a page ({mostLines} at most), less leading or smaller margins, or a larger trim size.',
  },
  'config/ignored-key': {
    message: '“{key}” at the head of this file is not used.',
    hint: 'Settings of the whole book belong into book.yaml in the same folder.',
  },
  'sources/not-found': { message: 'There is no “{path}”.', hint: 'Did you mean “{nearest}”?' },
  'sources/outside-root': {
    message: '“{path}” is outside the folder of the book and is not read.',
    hint: 'Put the file into the folder of the book ({root}), not a link that leads out of it.',
  },
  'sources/not-a-file': { message: '“{path}” is a folder; a file is wanted here.' },
  'sources/not-a-folder': { message: '“{path}” is no folder; a folder is wanted here.' },
  'sources/unsupported-file': {
    message: '“{path}” is no manuscript that can be read.',
    hint: 'A manuscript is a .md, .markdown or .txt file, or a folder of such files.',
  },
  'sources/no-markdown': {
    message: 'The folder “{path}” has no Markdown file.',
    hint: 'Put .md files into it, or name the manuscript on the command line.',
  },
  'sources/unreadable': {
    message: '“{path}” cannot be read: {problem}',
    hint: 'See whether you are allowed to read the file.',
  },
  'sources/empty': {
    message: '“{path}” is empty.',
    hint: 'Write something into it, or move it out of the folder of the book.',
  },
  'sources/too-large': {
    message: '“{path}” has {sizeMb} MB, more than the limit of {limitMb} MB.',
    hint: 'Divide it into several files.',
  },
  'sources/binary': {
    message: '“{path}” has a NUL character and is no text file.',
    hint: 'If it comes from a word processor, save it as plain text (UTF-8) first.',
  },
  'sources/control-character': {
    message: '“{path}” has a control character here that cannot be shown ({character}).',
    hint: 'Delete it in an editor; it often comes from pasting or from text recognition.',
  },
  'sources/too-many-files': {
    message: 'The folder “{path}” has more than {limit} Markdown files, which is no book.',
    hint: 'Name the file or folder of the manuscript, or list the chapters in book.yaml.',
  },
  'sources/misnamed-config': {
    message: 'The file “{path}” must be called “{name}”.',
    hint: 'Rename it and run this again.',
  },
  'sources/utf-16': { message: '“{path}” is encoded in {encoding}.', hint: 'Save it as UTF-8.' },
  'sources/gb18030': {
    message: '“{path}” is not UTF-8; it looks like GB18030 (GBK).',
    hint: 'Open it in an editor and save it as UTF-8.',
  },
  'sources/not-utf-8': {
    message: '“{path}” is not valid UTF-8 here (byte {byte}).',
    hint: 'The file may be damaged or in another encoding. Save it as UTF-8.',
  },
  'sources/image-not-found': {
    message: 'There is no image “{path}”.',
    hint: 'Did you mean “{nearest}”? Capitals and small letters must agree too.',
  },
  'sources/image-type': {
    message: 'The content of “{path}” is no image that can be used.',
    hint: 'PNG, JPEG, GIF, WebP and SVG can be used. Renaming does not help: save it again as one of these.',
  },
  'sources/image-broken': {
    message: 'The image “{path}” is damaged: it has no readable size.',
    hint: 'Export the image again.',
  },
  'sources/image-too-large': {
    message: 'The image “{path}” has {sizeMb} MB, more than the limit of {limitMb} MB.',
    hint: 'Make it smaller.',
  },
  'sources/image-bomb': {
    message:
      'The image “{path}” is {width} × {height} ({megapixels} megapixels), more than the limit of {limit} megapixels.',
    hint: 'Make it smaller.',
  },
  'sources/svg-unsafe': {
    message: 'The SVG image “{path}” has something that is not allowed: {what}.',
    hint: 'Save it as “plain SVG” without scripts and external references, or use PNG.',
  },
  'sources/svg-text': {
    message: 'The SVG image “{path}” has text (“{text}”), which is set in fonts of this machine, not of the book.',
    hint: 'Turn its text into paths (outlines) in the drawing program; otherwise it looks different on every machine.',
  },
}
