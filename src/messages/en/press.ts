/** What a press would object to in the print edition, and what its file is made of. */
import type { FindingWordsOf } from '../catalogue.js'

export const press: FindingWordsOf<'print'> = {
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
  'print/vertical-later': {
    message: 'The e-book has vertical lines; the pages of the PDF are set across, as vertical pages are not made yet.',
    hint: 'For the e-book alone build with --epub.',
  },
  'print/blank-pages': { message: 'Blank pages ({count}): {pages}.' },
}
