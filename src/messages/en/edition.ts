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
  'epub/dropped-attribute': {
    message: '{attribute}="{value}" in "{document}" is not valid in an e-book and was left out; the text is untouched.',
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
  'layout/missing-glyph': {
    message: 'On page {page} characters have no shape and would print as empty boxes ({count}), at “{text}”.',
    hint: 'If they stand in a drawing (SVG), turn its text into outlines in the drawing program. Otherwise please report this with the version number.',
  },
  'layout/drawing-text': {
    message: 'Text in the drawing “{image}” on page {page} cannot be printed with the fonts of this machine: “{text}”.',
    hint: 'Turn its text into paths (outlines) in the drawing program.',
  },
  'layout/picture-reduced': {
    message: 'This picture is to be {widthMm} mm wide; it is printed {mostMm} mm wide, as the text is.',
  },
  'layout/picture-too-wide-beside': {
    message:
      'This picture is too wide for text beside it (more than 60 % of the line): it stands between the paragraphs.',
    hint: 'Give it a width of 60% or less.',
  },
  'layout/picture-without-text': {
    message:
      'No paragraph follows this picture that could run around it: it stands between what is before and after it.',
    hint: 'Put it before the paragraph that is to run around it.',
  },
  'layout/spread-caption': {
    message: 'The caption of this picture is too long for two facing pages: it stands on a page of its own.',
    hint: 'Shorten the caption, or say in the text what it says.',
  },
  'layout/spread-cut': {
    message: 'So that it fills its two pages, {percent} % of this picture is cut off, half of it on either side.',
    hint: 'Supply it in the proportions of the two pages, or use place=page.',
  },
  'layout/image-resolution': {
    message: '“{image}” is printed with {ppi} pixels an inch on page {page}; print needs {wanted}.',
    hint: 'Supply it with {width} × {height} pixels or more, or show it smaller.',
  },
  'layout/back-cover-full': {
    message: 'What stands on the back cover does not fit on one page ({pages} would be needed).',
    hint: 'Shorten backCover.text.',
  },
  'layout/wide-table': {
    message:
      'The {columns} columns of this table find no room side by side, not even at 7 pt on a turned page: its rows run over several lines.',
    hint: 'Split the table into two, or turn rows and columns round.',
  },
  'layout/outside-type-area': {
    message: 'This leaves the type area ({inlinePt} pt across, {blockPt} pt down).',
    hint: 'Make the table, picture or long string smaller, or split it.',
  },
  'print/images-rgb': {
    message:
      'Colour pictures ({count}) keep their screen colours, with a profile that says what they mean; the press converts them.',
    hint: 'To decide on the inks yourself, prepare them in a picture editor and ask the press for a proof.',
  },
  'print/image-not-grey': {
    message: 'A picture on this page could not be made grey: its file is damaged. It stays in colour.',
    hint: 'Open it in a picture editor, save it anew and build again.',
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
  'print/picture-without-words': {
    message: 'The PDF does not call itself accessible (PDF/UA-1): pictures without a description: {count}.',
    hint: 'Say between the brackets what the picture shows: ![A ferry in the fog](ferry.jpg)',
  },
  'print/page-count': {
    message: 'The PDF has {pages} pages, and the book {wanted}.',
    hint: 'Please report this with the version number.',
  },
  'print/unreadable-page': {
    message: 'Page {page} of the PDF cannot be read to its end.',
    hint: 'If it has a drawing (SVG), make that simpler. Otherwise please report this with the version number.',
  },
  'print/type3-font': {
    message: 'The font {font} of “{text}” on page {page} is one of drawn glyphs (Type 3), which presses refuse.',
    hint: 'If the text stands in a drawing (SVG), turn it into outlines in the drawing program.',
  },
  'print/font-not-embedded': {
    message: 'The font {font} of “{text}” on page {page} is not in the file: the press would take another.',
    hint: 'If the text stands in a drawing (SVG), turn it into outlines in the drawing program.',
  },
  'print/font-without-characters': {
    message: 'Text in the font {font} on page {page} cannot be searched or copied.',
    hint: 'If it stands in a drawing (SVG), turn its text into outlines in the drawing program.',
  },
  'print/font-not-truetype': {
    message: 'The font {font} of “{text}” on page {page} has no TrueType outlines: copied text may be wrong.',
    hint: 'If the text stands in a drawing (SVG), turn it into outlines in the drawing program.',
  },
  'print/font-not-subset': {
    message: 'The font {font} is in the file as a whole, which makes it larger than need be.',
  },
  'print/font-twice': {
    message: 'The font {font} is in the file {count} times.',
    hint: 'Please report this with the version number.',
  },
  'print/wrong-box': {
    message: 'Page {page} has a {box} of {is} mm instead of {wanted} mm.',
    hint: 'Please report this with the version number.',
  },
  'print/cut-away': {
    message: 'On page {page} “{text}” runs over the edge of the page and would be cut away.',
    hint: 'Make the margins wider or the text shorter.',
  },
  'print/near-the-cut': {
    message:
      'On page {page} “{text}” stands {distance} mm from the edge: cutting may harm what is nearer than {safe} mm.',
    hint: 'Make the margins wider, or move the text in the drawing inwards.',
  },
  'print/no-bleed': {
    message: 'A picture on page {page} ends at the edge and does not run over it by the {bleed} mm of the bleed.',
    hint: 'A knife that is a little off leaves a white line there. Please report this with the version number.',
  },
  'print/colour-left': {
    message: 'Page {page} still has screen colours (RGB); the press decides how they come out.',
    hint: 'If the page has a drawing (SVG), take plain colours in it, or make it grey; otherwise please report this with the version number.',
  },
  'print/extra-ink': {
    message: 'The ink {ink} is used though this edition does not have it (page {page}; pages: {pages}).',
    hint: 'Each ink costs a plate. Please report this with the version number.',
  },
  'print/rich-black': {
    message: 'Black text on page {page} is printed with more than one ink: “{text}”.',
    hint: 'Small type comes out blurred so. If it stands in a drawing, make it plain black there.',
  },
  'print/too-much-ink': {
    message: 'On page {page} the inks add up to {percent} %; the paper takes {limit} %.',
    hint: 'Take a lighter colour for `accent`, or ask the printer whether `inkLimit` may be raised.',
  },
  'print/hairline': {
    message: 'Lines as thin as {width} mm may break off in print (first on page {page}; pages: {pages}).',
    hint: 'Make the lines of the drawing at least 0.09 mm (0.25 pt) wide.',
  },
  'print/transparency': {
    message:
      'Something shines through what lies below on these pages ({count}): {pages}. Old presses cannot print that.',
  },
  'print/unexpected-blank-page': {
    message: 'Page {page} is blank though text was set on it.',
    hint: 'Look at the page. If something is missing, please report it with the version number.',
  },
  'print/blank-pages': { message: 'Blank pages ({count}): {pages}.' },
}
