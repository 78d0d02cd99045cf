/** What is said while the editions are made. */
import type { FindingWordsOf } from '../catalogue.js'

export const edition: FindingWordsOf<'build' | 'fonts' | 'compose' | 'epub' | 'browser'> = {
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
  'compose/unknown-template': {
    message: '“{file}” takes the place of no template of ours.',
    hint: 'Did you mean “{nearest}”?',
  },
  'compose/template-error': {
    message: 'A template cannot say this: {problem}',
    hint: 'docs/templates.md shows what templates can say.',
  },
  'compose/template-unclosed': {
    message: '{opened} is not closed.',
    hint: 'Write {closing} where it ends.',
  },
  'compose/template-name': {
    message: 'There is no value “{name}” here. There are: {allowed}.',
    hint: 'Did you mean “{nearest}”?',
  },
  'compose/template-helper': {
    message: 'Templates do not know “{name}”; they know {allowed}, each with one value.',
    hint: 'Did you mean “{nearest}”?',
  },
  'compose/template-part': {
    message: 'There is no part “{name}”.',
    hint: 'Did you mean “{nearest}”?',
  },
  'compose/template-part-elsewhere': {
    message: '“{name}” cannot stand here, where these values are not known: {lacking}.',
    hint: 'Include it where our own template does.',
  },
  'compose/template-braces': {
    message: '{written} prints markup as text, or text as markup.',
    hint: 'Write {right}.',
  },
  'compose/template-group': {
    message: '“{name}” is several values in one.',
    hint: 'Take the one that is meant: {allowed}.',
  },
  'compose/template-list': {
    message: '“{name}” is a list.',
    hint: 'Go through it with {{#each {name}}} and {{/each}}.',
  },
  'compose/template-single': {
    message: '“{name}” is nothing that {helper} can go into.',
    hint: 'Print it as it is, or ask with #if whether it is there.',
  },
  'compose/template-may-lack': {
    message: 'Not every book has “{name}”.',
    hint: 'Put this between {{#if {name}}} and {{/if}}.',
  },
  'compose/template-markup': {
    message: 'The markup that this template makes is not well-formed: {problem}',
    hint: 'Every tag needs its end, as XHTML asks: <p>…</p>, <br/>; attributes stand in double quotes; “&” is &amp;.',
  },
  'compose/template-lost': {
    message: 'The template lacks {written}: text of the manuscript would be lost, or links would lead nowhere.',
    hint: 'Put {written} where it shall stand.',
  },
  'compose/template-unit': {
    message:
      'The element with {unit} must hold {text} and nothing else: it is checked by it that no character was lost.',
    hint: 'Put {unit} on an element of its own around {text}.',
  },
  'compose/template-script': {
    message: 'A template may set words and markup, but no programs: {problem}',
    hint: 'Take it out.',
  },
  'compose/forbidden-character': {
    message: 'The text holds a control character ({code}) that no edition can carry; it became “�”.',
    hint: 'Delete this invisible character in the manuscript.',
  },
  'epub/missing-alternative': {
    message: 'The image {image} has no alternative text: who listens to the book cannot know what it shows.',
    hint: 'Say it in the square brackets: ![what it shows]({image})',
  },
  'epub/poor-alternative': {
    message: 'The alternative text of {image} is "{alternative}", which tells nobody what the image shows.',
    hint: 'Say it in the square brackets: ![what it shows]({image})',
  },
  'epub/dropped-attribute': {
    message: '{attribute}="{value}" in "{document}" is not valid in an e-book and was left out; the text is untouched.',
  },
  'epub/long-block': {
    message:
      'This block is {kilobytes} KB long and stays in one piece: e-ink readers turn its pages slowly, and some cannot open it.',
    hint: 'Break it up in the manuscript: a long paragraph, list, table or listing into several.',
  },
  'epub/cover-drawing': {
    message: 'The cover cannot be painted from this template: {problem}',
    hint: 'Draw it with SVG shapes, text and pictures that stand in the template itself.',
  },
  'epub/picture-damaged': {
    message: 'The image {path} is damaged: the e-book cannot take it.',
    hint: 'Open it in a picture program and save it anew.',
  },
  'epub/picture-cut-off': {
    message: 'The image {path} ends before its picture does: the rest is grey or missing.',
    hint: 'Fetch the file again; it was not copied whole.',
  },
  'epub/picture-moving': {
    message: 'The image {path} is a moving WebP, which e-book readers do not show.',
    hint: 'Save it as a GIF, or one picture of it as PNG.',
  },
  'epub/picture-inks': {
    message:
      'The image {path} is in printing inks (CMYK); for the e-book its colours became those of a screen, roughly.',
    hint: 'If they matter, save it as RGB in the program that it comes from.',
  },
  'epub/picture-heavy': {
    message: 'The moving image {path} takes {sizeMb} MB: readers of the e-book may stop or show nothing.',
    hint: 'Shorten it or make it smaller.',
  },
  'epub/missing-glyph': {
    message:
      'No font has the character "{character}" ({codePoint}): readers of the e-book see it only if their device has it.',
    hint: "Check the manuscript. If the character is right, put a font file that has it into the book's folder and name it in book.yaml under typography.fonts.fallback.",
  },
  'epub/font-package-missing': {
    message:
      'The fonts of this language are not installed; {count} characters of the e-book are left to the fonts of the device: {characters}…',
    hint: 'Run: npm install {packages}',
  },
  'epub/font-not-embeddable': {
    message: 'The maker of the font "{file}" does not allow it in an e-book; a font of ours takes its place there.',
    hint: 'Use a font whose licence allows embedding and subsetting, such as one under the Open Font License.',
  },
  'epub/kindle-nested-table': {
    message: 'A table stands in a table: Kindle does not take that, and old readers set one below the other.',
    hint: 'Take the inner table out, or write it as a list.',
  },
  'epub/kindle-wide-table': {
    message: 'This table has {columns} columns: on Kindle and small screens more than {most} are read piece by piece.',
    hint: 'Turn rows into columns, or make two tables of it. In print it stays as it is.',
  },
  'epub/kindle-formulas': {
    message:
      'Formulas in the book: {count}. New Kindles set them; old ones, and readers made before 2012, show a row of characters.',
  },
  'epub/kindle-code-lines': {
    message: 'Lines of code wider than {columns} columns: {count}, the first of them here. Small screens wrap them.',
    hint: 'Break them yourself where it does no harm.',
  },
  'epub/kindle-drawings': {
    message:
      'Drawings (SVG) in the book: {count}, the first of them here. Kindle turns them into pixels, and old readers may leave them out.',
    hint: 'Where that matters, give a PNG of 1500 pixels or more.',
  },
  'epub/kindle-navigation': {
    message:
      'The contents of the e-book are {depth} ranks deep: the menu of Kindle shows two, the page of contents all.',
  },
  'epub/sideways-text': {
    message:
      'Blocks of code or of Latin letters: {count}, the first of them here. Where lines run down they lie on their side.',
  },
  'epub/too-large-to-mail': {
    message: 'The e-book has {megabytes} MB: by mail Kindle takes {limit}.',
    hint: 'Send it through amazon.com/sendtokindle, or make its pictures smaller: epub.imagePx in book.yaml.',
  },
  'epub/too-large-to-send': {
    message: 'The e-book has {megabytes} MB: Send to Kindle takes {limit}.',
    hint: 'Make its pictures smaller: epub.imagePx in book.yaml.',
  },
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
}
