/** What is said of the pages: when they are made, and when they are proofed. */
import type { FindingWordsOf } from '../catalogue.js'

export const pages: FindingWordsOf<'layout'> = {
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
  'layout/text-differs': {
    message: 'The PDF does not have “{text}”, which was laid out on this page.',
    hint: 'Please report this with the version number, and look at the page: the text may be covered or cut.',
  },
  'layout/substituted-glyph': {
    message:
      '“{character}” is drawn by the font {font}, which is none of the book’s: it looks different on another machine.',
    hint: 'Name a font that has it under typography.fonts.fallback.',
  },
  'layout/fallback-glyph': {
    message: 'The face of the text does not have “{character}”: it is drawn by {font}.',
    hint: 'If its shape stands out from the text, name a font that suits it under typography.fonts.fallback.',
  },
  'layout/overlap': {
    message: '“{other}” is printed over “{text}”.',
    hint: 'Look at the page: something there is larger than its room.',
  },
  'layout/toc-number': {
    message: 'The contents give page {is} for “{title}”; it stands on page {right}.',
    hint: 'If the book has a contents template of its own, look at its number; otherwise please report this with the version number.',
  },
  'layout/running-head': {
    message: 'The running head says “{is}”; the section on this page is “{right}”.',
    hint: 'If the book has a page template of its own, look at its running head; otherwise please report this with the version number.',
  },
  'layout/broken-reference': {
    message: '“{text}” does not lead to what it names ({target}).',
    hint: 'Refer to something that the book has, or take the reference out.',
  },
  'layout/note-elsewhere': {
    message: 'This note does not stand on the page of its call (page {callPage}): “{text}”.',
    hint: 'Shorten the note or the text before it, or set `notes: chapter` under `print`.',
  },
  'layout/unexpected-blank': {
    message: 'This page is blank, and nothing asks for a blank page here.',
    hint: 'Look for a forced page break, or for something empty, before the text that follows.',
  },
  'layout/short-last-page': {
    message: 'The text ends with {lines} lines on a page of their own: “{text}”.',
    hint: 'Shorten or lengthen the last paragraphs a little, so that the page is filled or saved.',
  },
  'layout/stranded-heading': {
    message: 'The heading “{text}” stands at the foot of the page, without the text under it.',
    hint: 'Shorten or lengthen the text before it by a line or two.',
  },
  'layout/orphan': {
    message: 'The first line of a paragraph stands alone at the foot of the page: “{text}”.',
    hint: 'Shorten or lengthen the text before it by a line.',
  },
  'layout/widow': {
    message: 'The last line of a paragraph stands alone at the head of the page: “{text}”.',
    hint: 'Shorten or lengthen the paragraph by a line.',
  },
  'layout/runt': {
    message: 'The last line of the paragraph has only one character: “{text}”.',
    hint: 'Take out a character or two of the paragraph, or add some.',
  },
  'layout/kinsoku': {
    message: '“{mark}” may not stand at this end of a line: “{text}”.',
    hint: 'Change a character or two before it. In a book with a style or template of its own, look at its rule for line breaks.',
  },
  'layout/split-dash': {
    message: '{mark} is broken over two lines: “{text}”.',
    hint: 'Change a character or two before it.',
  },
  'layout/split-number': {
    message: 'The number and its unit are on two lines: {text}.',
    hint: 'Change a character or two before it, if it disturbs the reader.',
  },
  'layout/split-name': {
    message: 'The name {text} is broken over two lines.',
    hint: 'Change a character or two before it.',
  },
  'layout/loose-line': {
    message: 'This line is driven apart (by {percent} % of a character): “{text}”.',
    hint: 'Something long that cannot be broken comes next; reword it or the line.',
  },
  'layout/tight-line': {
    message: 'The characters of this line are pressed together (by {percent} % of a character): “{text}”.',
    hint: 'Reword the line. In a book with a style of its own, look at its spacing.',
  },
  'layout/off-grid': {
    message: 'From here on the lines are {pt} pt off the line grid: “{text}”.',
    hint: 'Look at what stands above: its height is no whole number of lines.',
  },
}
