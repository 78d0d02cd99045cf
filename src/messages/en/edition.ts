/** What is said while the editions are made. */
import type { FindingWordsOf } from '../catalogue.js'

export const edition: FindingWordsOf<'build' | 'fonts' | 'compose' | 'layout' | 'epub' | 'browser' | 'print'> = {
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
  'layout/stuck': {
    message: 'The layout stopped here and does not go on ({flow}).',
    hint: 'Look for a very long table, picture or unbroken string here; make it smaller or take it out.',
  },
  'layout/cut-off': {
    message: 'This runs off the page and would be cut ({inlinePt} pt across, {blockPt} pt down).',
    hint: 'Make the table, picture or long string smaller, or split it.',
  },
  'layout/back-cover-full': {
    message: 'What stands on the back cover does not fit on one page ({pages} would be needed).',
    hint: 'Shorten backCover.text.',
  },
  'layout/outside-type-area': {
    message: 'This leaves the type area ({inlinePt} pt across, {blockPt} pt down).',
    hint: 'Make the table, picture or long string smaller, or split it.',
  },
  'print/screen-colours': {
    message: '{standard} is a standard for the press, and `colour: {colour}` is for the screen.',
    hint: 'Take `colour: black`, `spot` or `cmyk`, or for the archive `standard: pdfa-2u`.',
  },
  'print/profile-missing': {
    message: '{standard} with `colour: {colour}` needs the ICC profile of the press, and the book names none.',
    hint: 'Ask your printer for the ICC profile, put it beside book.yaml and name it: `outputProfile: press.icc` under `print`.',
  },
  'print/profile-not-icc': {
    message: '“{path}” is no ICC profile.',
    hint: 'Such a file mostly ends in .icc or .icm; your printer has the right one.',
  },
  'print/profile-damaged': {
    message: 'The ICC profile “{path}” is damaged or not complete.',
    hint: 'Copy or download it again; by mail it is best sent in a ZIP file.',
  },
  'print/profile-version': {
    message: 'The ICC profile “{path}” is of version {version}; a PDF may carry versions 2 and 4.',
    hint: 'Ask your printer for the profile in version 2 or 4.',
  },
  'print/profile-class': {
    message:
      'The ICC profile “{path}” is not that of a press: it belongs to a screen, a camera, a scanner or a conversion.',
    hint: 'Ask your printer for the output profile that they print with.',
  },
  'print/profile-space': {
    message: 'The ICC profile “{path}” is for {space}, which does not go with `colour: {colour}`.',
    hint: 'black goes with a profile for GRAY or CMYK, spot and cmyk with one for CMYK, rgb with one for RGB.',
  },
  'print/links-left-out': {
    message: 'Links are left out of the print PDF, as PDF/X-4 asks: {count}. Their words are printed as before.',
  },
  'print/no-structure': { message: 'The PDF does not call itself accessible (PDF/UA-1): it has no structure.' },
  'print/picture-without-words': {
    message: 'The PDF does not call itself accessible (PDF/UA-1): pictures without a description: {count}.',
    hint: 'Say between the brackets what the picture shows: ![A ferry in the fog](ferry.jpg)',
  },
  'print/heading-skips': {
    message:
      'The PDF does not call itself accessible (PDF/UA-1): a heading of level {level} follows one of level {before}.',
    hint: 'Take the levels of headings in order: # before ##, ## before ###.',
  },
}
