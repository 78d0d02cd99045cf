/** What is said about the text of a manuscript. */
import type { FindingWordsOf } from '../catalogue.js'

export const text: FindingWordsOf<'parse'> = {
  'parse/html-removed': {
    message: '<{tag}> and what it holds were taken out of the raw HTML.',
    hint: 'A book carries no scripts, styles or embedded pages; write what is needed as text.',
  },
  'parse/html-undrawn': {
    message: '<{tag}> in the text cannot be drawn: its tags were taken out, its words stay.',
    hint: 'Save a drawing as a file and show it with ![what it shows](drawing.svg); write a formula as $…$.',
  },
  'parse/mark-unclosed': {
    message: '“{mark}” begins something that does not end: it is printed as written.',
    hint: 'Write {end} where it ends; if it is no mark, put \\ before it.',
  },
  'parse/attributes-unread': {
    message: '“{mark}” is not well formed, or stands where nothing takes it: it is printed as written.',
    hint: 'It stands directly behind [words], a picture or a formula, or after a heading, and reads {#name .class key=value}.',
  },
  'parse/reading-unread': {
    message: '“{mark}” is no reading that can be set: it is printed as written.',
    hint: 'Write {base|reading}: no space beside the bar, at most 40 characters on either side.',
  },
  'parse/picture-unread': {
    message: '“{mark}” is no picture: there is a space in the path of its file.',
    hint: 'Put the path between < and >, or rename the file.',
  },
  'parse/class-unknown': {
    message: '“.{name}” means nothing here: the words are printed like others.',
    hint: 'Did you mean “.{nearest}”?',
  },
  'parse/container-unopened': {
    message: '“{mark}” ends nothing: it is printed as written.',
    hint: 'Take the line away, or write ::: and a name where the block begins.',
  },
  'parse/comment-mark': { message: '“{mark}” opens a comment of Obsidian, which is not printed.' },
  'parse/block-id': { message: '“{mark}” is a name for links in Obsidian; it is not printed.' },
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
  'parse/formula-empty': {
    message: 'There is nothing between these dollar signs.',
    hint: 'Write the formula between them, or \\$ for a dollar sign.',
  },
  'parse/formula-command': {
    message: 'The command {command} is not known in formulas, or not allowed in a book.',
    hint: 'Check its spelling. If the dollar sign is a price, write \\$.',
  },
  'parse/formula-open': {
    message: 'Something in this formula is opened and never closed: {mark} is missing.',
    hint: 'Every { needs its }, and every \\left its \\right.',
  },
  'parse/formula-broken': {
    message: 'The formula “{tex}” cannot be set: {says}.',
    hint: 'Mend it, or write \\$ if the dollar sign is a price.',
  },
  'parse/formula-too-large': {
    message: 'The formula “{tex}” is too long, nests too deeply or defines something without end.',
    hint: 'Part it into smaller formulas.',
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
  'parse/template-tag': {
    message: 'The tag {mark} belongs to the generator of a web site; it is not printed.',
    hint: 'What stands between a pair of tags is printed. Write what is missing in Markdown.',
  },
  'parse/template-variable': {
    message: '{mark} stands for a value that a web site puts in; here it is printed as it is.',
    hint: 'Write the value instead.',
  },
  'parse/not-included': {
    message: '{mark} takes in another file, which a book does not do; nothing is printed here.',
    hint: 'Put the text of that file here, or make it a chapter of its own.',
  },
  'parse/embedded-note': {
    message: '![[{name}]] shows another note in its place; here only its name is printed.',
    hint: 'Put its text here, or write a link: [[{name}]].',
  },
  'parse/wiki-link': {
    message: '[[{name}]] leads to no chapter or heading of this book; its text is printed without a link.',
  },
  'parse/kramdown-attributes': {
    message: '{mark} is not printed: attributes stand after headings, pictures or [words].',
  },
  'parse/tex-page-break': {
    message: '{command} is a command of LaTeX; there is no page break here.',
    hint: 'Chapters open pages by themselves: see print.sectionStart in book.yaml.',
  },
  'parse/raw-tex': {
    message: '{command} is a command of LaTeX; it is printed as it is.',
    hint: 'Write Markdown instead, such as **bold**; formulas stand between $ and $.',
  },
  'parse/emoji-name': { message: '{name} is printed as these letters.' },
  'parse/indented-code': {
    message: 'Lines that begin with four spaces are set as code.',
    hint: 'If this is prose, take the spaces away.',
  },
  'parse/cells-beyond-head': {
    message: 'This row has {cells} cells, its heading row {columns}; the cells stay and the table grows wider.',
    hint: 'Add cells to the heading row, or join cells of this row.',
  },
  'parse/caption-without-table': {
    message: 'This looks like the caption of a table, but there is none above it: it stays a paragraph.',
    hint: 'A caption stands right below its table; a table has one.',
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
  'parse/picture-size': {
    message: 'A picture cannot have {key}={value}; it is printed in its own size.',
    hint: 'Write width=60%, width=80mm, width=12em (characters), or a height in mm, cm, pt or em.',
  },
  'parse/picture-place': {
    message: 'A picture cannot have place={value}; it stands where it is written.',
    hint: 'One of: left, right (beside the text), page (a page of its own), spread (two facing pages).',
  },
  'parse/picture-in-line': {
    message: '{keys} says nothing of a picture in a line of text.',
    hint: 'Put the picture into a paragraph of its own, with a blank line before and after it.',
  },
  'parse/picture-inside': {
    message:
      'place={value} says nothing of a picture in a quotation, a list, a note or another block; it stands where it is written.',
    hint: 'Put the picture before or after that block.',
  },
  'parse/group-place': {
    message: 'A group of pictures cannot have place={value}; it stands where it is written.',
    hint: 'A group may have place=page: a page of its own.',
  },
  'parse/picture-attributes': {
    message: '{mark} behind a picture cannot be read and is printed as it is.',
    hint: 'Known: #name .class width= height= place= credit=. No spaces around =; a text with spaces stands in quotation marks.',
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
  'parse/unknown-reference': {
    message: '“@{name}” refers to nothing in this book.',
    hint: 'The nearest is “@{nearest}”.',
  },
  'parse/reference-said-twice': {
    message: '“{word}” before “{reference}” would print twice: the reference brings the word with its number.',
    hint: 'Leave out “{word}”, and write only “{reference}”.',
  },
  'parse/reference-kind': {
    message: '“@{name}” does not refer to what the book numbers under that name.',
    hint: 'fig: names a figure that stands alone, tbl: a table, eq: an equation on lines of its own, sec: a heading; in notes nothing is numbered.',
  },
  'parse/typed-number': { message: '“{number}” was typed before this title: it stays, and no second number is given.' },
  'parse/inferred-paragraph': { message: 'An indented line was taken for a new paragraph: “{text}”.' },
  'parse/inferred-line-paragraphs': { message: 'In this plain text a line is a paragraph: each line is set as one.' },
  'parse/inferred-lines': { message: '“{text}…”: these lines are kept apart ({lines} lines).' },
  'parse/inferred-contributor': { message: '“{text}” is taken for the heading of a contributor.' },
  'parse/inferred-heading': { message: '“{text}” is taken for a heading.' },
  'parse/inferred-numbered-heading': { message: '“{text}” is taken for a sub-heading.' },
  'parse/inferred-headline': { message: '“{text}” is taken for a headline in two parts.' },
  'parse/inferred-label': { message: '“{text}” is taken for the label of an editor’s note.' },
  'parse/inferred-join': { message: 'A paragraph that was cut in two is joined: “{text}”.' },
}
