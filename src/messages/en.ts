/** The English wording of findings. The reader is an editor, no programmer: first what was seen, then the cure. */
import type { FindingWords } from './catalogue.js'

export const en: FindingWords = {
  // build
  'build/text-lost': {
    message: 'The result lacks text of the manuscript: “{text}”.',
    hint: 'Please report this passage with the version number.',
  },
  'build/text-added': {
    message: 'The result has text that the manuscript has not: “{text}”.',
    hint: 'Please report this passage with the version number.',
  },
  'build/text-moved': {
    message: 'The result has text in another order than the manuscript: “{text}”.',
    hint: 'Please report this passage with the version number.',
  },
  'build/interrupted': { message: 'Interrupted. Nothing was written; earlier results are as they were.' },
  'build/our-fault': {
    message: 'The program failed unexpectedly: {problem}',
    hint: 'This is our fault, not that of your manuscript. Run it again with BANXIN_DEBUG=1 in the environment and send us the output.',
  },

  // config
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
  'config/not-yet': { message: '“{key}” is not supported in this version yet.', hint: 'Remove this line for now.' },
  'config/not-one-of': {
    message: '“{key}” cannot be {value}; it may be: {allowed}.',
    hint: 'Did you mean “{nearest}”?',
  },
  'config/not-text': { message: '“{key}” must be text, but is {value}.' },
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
  'config/missing-key': { message: '“{parent}” lacks “{key}”.' },
  'config/bad-date': { message: '“{value}” is no valid date.', hint: 'Write 2026-05-01, or only 2026-05 or 2026.' },
  'config/bad-isbn': {
    message: '“{value}” is no valid ISBN: wrong length or check digit.',
    hint: 'By the digits before it, the last one should be {check}. Compare it with the number you were given.',
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
  'config/chapters-not-here': {
    message: '“chapters” cannot stand at the head of a single file.',
    hint: 'To make one book of several files, put a book.yaml into their folder.',
  },
  'config/unknown-trim-size': {
    message: 'Unknown trim size “{value}”. Known are: {allowed}.',
    hint: 'Did you mean “{nearest}”? You may also give width and height in mm.',
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

  // sources
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
  'sources/remote-image': {
    message: 'The image “{path}” is on the network, and nothing is fetched while building.',
    hint: 'Save the image in the folder of the book and write its path.',
  },
  'sources/svg-unsafe': {
    message: 'The SVG image “{path}” has something that is not allowed: {what}.',
    hint: 'Save it as “plain SVG” without scripts and external references, or use PNG.',
  },
  'sources/not-a-font': {
    message: '“{path}” is no font file that can be used.',
    hint: 'Use a static TrueType font (.ttf), no variable font and no .ttc.',
  },

  // parse
  'parse/html-removed': {
    message: '<{tag}> and what it holds were taken out of the raw HTML.',
    hint: 'A book carries no scripts, styles or embedded pages; write what is needed as text.',
  },
  'parse/nothing-to-print': {
    message: 'There is nothing in “{path}” that could be printed.',
    hint: 'Write a text: comments and definitions of links are not printed.',
  },
  'parse/contents-mark': { message: '“{mark}” is not printed: the book has contents of its own.' },
  'parse/comment-unclosed': {
    message: 'The comment <!-- has no end: it will be printed as text.',
    hint: 'Write --> where the comment ends.',
  },
  'parse/too-deep': {
    message: 'Nested too deeply: from here on the text is read as plain paragraphs.',
    hint: 'Use fewer levels of quotes and lists.',
  },
  'parse/container-unclosed': {
    message: '“::: {name}” has no end.',
    hint: 'Put a line ::: after its last paragraph.',
  },
  'parse/container-unknown': {
    message: '“::: {name}” is unknown; it is kept as a plain block.',
    hint: 'Known are: {known}.',
  },
  'parse/note-unused': {
    message: 'Note [^{label}] is never called; it stays in its place as a paragraph.',
    hint: 'Write [^{label}] in the text, or take the note out.',
  },
  'parse/note-undefined': {
    message: 'There is no note [^{label}]; the mark stays as text.',
    hint: 'Add a line “[^{label}]: text of the note”.',
  },
  'parse/note-defined-twice': {
    message: 'Note [^{label}] is written twice; the first is the note, this one stays in its place as a paragraph.',
    hint: 'Give one of the two another label.',
  },
  'parse/indented-code': {
    message: 'Lines that begin with four spaces are set as code.',
    hint: 'If this is prose, take the spaces away.',
  },
  'parse/cells-beyond-head': {
    message: 'This row has {cells} cells, its heading row {columns}; the cells stay and the table grows wider.',
    hint: 'Add cells to the heading row, or join cells of this row.',
  },
  'parse/remote-image': {
    message: 'This image is on the network: {target}. Nothing is fetched while a book is made.',
    hint: 'Save the picture beside the text and name its file.',
  },
  'parse/embedded-image': {
    message: 'This image is written as data ({target}…), which a manuscript may not hold.',
    hint: 'Save the picture as a file beside the text and name the file.',
  },
  'parse/image-outside-root': {
    message: 'This image is outside the book’s folder: {target}.',
    hint: 'Move the picture into the book’s folder.',
  },
  'parse/image-without-path': {
    message: 'This image names no file.',
    hint: 'Write the file’s name in the round brackets.',
  },
  'parse/unsafe-link': {
    message: 'A link uses “{scheme}:”, which is not allowed: {target}. The link is gone, its text stays.',
    hint: 'Links may lead to http, https, mailto, or to a heading of this book.',
  },
  'parse/bad-url': {
    message: 'This is no valid URL: {target}.',
    hint: 'Check how it is written.',
  },
  'parse/broken-link': {
    message: 'The link “{target}” leads nowhere in this book.',
    hint: 'The nearest is “{nearest}”.',
  },
  'parse/missing-chapter': {
    message: 'The link leads to “{target}”, which is no chapter of this book.',
    hint: 'Name it under chapters in book.yaml; if it stays outside the book, write its whole address or leave only the text.',
  },
  'parse/link-leaves-book': {
    message:
      'The link “{target}” leads to a file outside the book, which the reader has not got: its text stays, the link goes.',
    hint: 'Write the whole address (https://…) if readers shall find it.',
  },
  'parse/duplicate-id': {
    message: 'The id {id} is used twice.',
    hint: 'Give one of the two another id.',
  },
  'parse/inferred-paragraph': { message: 'An indented line was taken for a new paragraph: “{text}”.' },
  'parse/inferred-line-paragraphs': { message: 'In this plain text a line is a paragraph: each line is set as one.' },
  'parse/inferred-lines': { message: '“{text}…”: these lines are kept apart ({lines} lines).' },
  'parse/inferred-contributor': { message: '“{text}” is taken for the heading of a contributor.' },
  'parse/inferred-heading': { message: '“{text}” is taken for a heading.' },
  'parse/inferred-numbered-heading': { message: '“{text}” is taken for a sub-heading.' },
  'parse/inferred-headline': { message: '“{text}” is taken for a headline in two parts.' },
  'parse/inferred-label': { message: '“{text}” is taken for the label of an editor’s note.' },
  'parse/inferred-join': { message: 'A paragraph that was cut in two is joined: “{text}”.' },

  // cli
  'cli/unknown-command': {
    message: 'There is no command “{command}”. There are: {allowed}.',
    hint: 'Did you mean “{nearest}”?',
  },
  'cli/unknown-option': { message: 'There is no option “{option}”.', hint: 'Did you mean “{nearest}”?' },
  'cli/unwanted-value': { message: 'The option “{option}” takes no value.' },
  'cli/missing-value': { message: 'The option “{option}” needs a value.' },
  'cli/bad-value': { message: '“{option}” cannot be “{value}”; it may be: {allowed}.' },
  'cli/not-yet': { message: '“{name}” is not in this version yet.' },
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

  // compose, epub
  'compose/template-error': {
    message: 'Template {file} has a mistake in line {line}: {problem}',
    hint: 'Allowed here: {allowed}',
  },
  'compose/forbidden-character': {
    message: 'The text holds a control character ({code}) that no edition can carry; it became “�”.',
    hint: 'Delete this invisible character in the manuscript.',
  },
  'epub/missing-alternative': {
    message: 'The image {image} has no alternative text: who listens to the book cannot know what it shows.',
    hint: 'Say it in the square brackets: ![what it shows]({image})',
  },
  'epub/dropped-attribute': {
    message: '{attribute}="{value}" in "{document}" is not valid in an e-book and was left out; the text is untouched.',
  },
  'epub/markup-broken': {
    message: 'The markup of "{document}" in the e-book is broken: {problem}',
    hint: 'If the book brings its own templates, check that their tags come in pairs.',
  },

  // fonts
  'fonts/missing-glyph': {
    message: 'No font has the character "{character}" ({codePoint}): it would print as an empty box.',
    hint: "Check the manuscript. If the character is right, put a font file that has it into the book's folder and name it in book.yaml under typography.fonts.fallback.",
  },
  'fonts/package-missing': {
    message: 'The fonts of this language are not installed; {count} characters cannot be printed: {characters}…',
    hint: 'Run: npm install {packages}',
  },
  'fonts/other-shapes': {
    message: 'The fonts of this language are not installed; the shapes of simplified Chinese are used.',
    hint: 'For the local shapes run: npm install {packages}',
  },
  'fonts/not-truetype': {
    message: 'The font "{file}" has OpenType/CFF outlines: text copied from the PDF would be wrong.',
    hint: 'Use the TrueType (.ttf) edition of the same font.',
  },
  'fonts/variable': {
    message: 'The font "{file}" is a variable font: text copied from the PDF would be wrong.',
    hint: 'Use a TrueType (.ttf) file of one fixed weight, usually in the folder "static" of the font\'s download.',
  },
  'fonts/collection': {
    message: '"{file}" is a font collection (.ttc): it holds several fonts, and which one is meant is unknown.',
    hint: 'Take out the one you need and save it as .ttf.',
  },
  'fonts/damaged': {
    message: '"{file}" is no usable font file, or it is damaged.',
    hint: 'Download it again; .ttf, .woff and .woff2 can be used.',
  },
  'fonts/broken-install': {
    message: 'The font package {package} that belongs to this program is gone.',
    hint: "Install again: npm install, or npm ci in the program's folder.",
  },

  // browser, layout
  'browser/not-found': {
    message: 'No browser that can set pages (Chromium, Chrome or Edge) was found on this machine.',
    hint: 'Install Google Chrome, or run npm install puppeteer; or name a browser with --browser.',
  },
  'browser/path-not-found': {
    message: 'There is no browser at {path}.',
    hint: 'Check the path in --browser, BANXIN_BROWSER or PUPPETEER_EXECUTABLE_PATH; without one a browser is looked for.',
  },
  'browser/not-started': {
    message: 'The browser does not start: {path} ({reason})',
    hint: 'Make sure that it is Chromium, Chrome or Edge and that it opens by itself; or name another with --browser.',
  },
  'browser/crashed': {
    message: 'The browser ended twice while pages were set ({reason}).',
    hint: 'Close programs that need much memory, or use --jobs 1.',
  },
  'layout/stuck': {
    message: 'The layout stopped here and does not go on ({flow}).',
    hint: 'Look for a very long table, picture or unbroken string here; make it smaller or take it out.',
  },
  'layout/cut-off': {
    message: 'This runs off the page and would be cut ({inlinePt} pt across, {blockPt} pt down).',
    hint: 'Make the table, picture or long string smaller, or split it.',
  },
  'layout/outside-type-area': {
    message: 'This leaves the type area ({inlinePt} pt across, {blockPt} pt down).',
    hint: 'Make the table, picture or long string smaller, or split it.',
  },

  // impose
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
}
