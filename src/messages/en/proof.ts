/** What a proof says of the text. */
import type { FindingWordsOf } from '../catalogue.js'

export const proof: FindingWordsOf<'text' | 'proof'> = {
  'text/paragraph-cut': {
    message: 'A paragraph is cut in two: “{text}”.',
    hint: 'Take out the blank line between its halves.',
  },
  'text/lost-heading': {
    message: '“{text}” is a heading and has lost its mark.',
    hint: 'Write the mark of its rank before it: level {level}.',
  },
  'text/numbered-heading': {
    message: '“{text}” is numbered like a heading and is none.',
    hint: 'Write the mark of its rank before it: level {level}.',
  },
  'text/label-heading': {
    message: '“{text}” is the label of an editor’s note and no heading.',
    hint: 'Put the note between ::: editors-note {text} and :::',
  },
  'text/numbering-gap': {
    message: 'The number {found} is out of order: {expected} comes here.',
    hint: 'Look whether something is missing, or correct the number.',
  },
  'text/announced-count': {
    message: '“{text}” announces {announced}, and {found} follow.',
    hint: 'Correct the number, or look for what is missing or too much.',
  },
  'text/single-enumeration': {
    message: '“{first}” begins an enumeration, and no “{second}” follows.',
    hint: 'Look whether the next item is missing; if it stands alone, word it in another way.',
  },
  'text/truncated-end': {
    message: 'The text ends inside a sentence: “…{text}”.',
    hint: 'Compare with the source whether its end is missing; if not, add the full stop.',
  },
  'text/lost-beginning': {
    message: 'The paragraph begins inside a sentence: “{text}…”.',
    hint: 'Compare with the source whether its beginning is missing.',
  },
  'text/unbalanced-pair': {
    message: 'A mark without its partner: {mark} has no {missing}.',
    hint: 'Add the partner, or delete the mark; a quotation mark may be turned the wrong way.',
  },
  'text/stray-character': {
    message: 'A character that does not belong into a text: {code} ({kind}).',
    hint: 'Type the character that was meant, or delete it.',
    names: {
      kind: {
        replacement: 'a character that could not be read',
        private: 'private use: it looks different in each font',
        control: 'a control character',
        'zero-width': 'it has no width and is not seen',
        direction: 'it turns the direction of the text and is not seen',
        radical: 'it looks like a 汉字 and is none',
      },
    },
  },
  'text/half-width': {
    message: 'A half-width mark in Chinese text: {mark}',
    hint: 'Write {full}',
  },
  'text/full-width-letter': {
    message: 'Full-width letters or digits in a line of text: {wide}',
    hint: 'Write {plain}',
  },
  'text/doubled-mark': {
    message: 'Marks that do not stand beside each other: {marks}',
    hint: 'Write {put}',
  },
  'text/doubled-word': {
    message: 'A word stands there twice: {words}',
    hint: 'Write {once}',
  },
  'text/stray-space': {
    message: 'A space in a sentence of 汉字: “{text}”.',
    hint: 'Take it out.',
  },
  'text/heading-space': {
    message: 'The heading “{text}” has a space inside a word.',
    hint: 'Take it out: how wide a heading is set is for the theme to say.',
  },
  'text/mixed-script': {
    message: 'Simplified and traditional 汉字 are mixed: {text}',
    hint: 'Write {put}; where it is meant, mark its language.',
  },
  'text/enumeration-comma': {
    message: '、 stands between words in quotation marks or between titles ({count} times in the book).',
    hint: 'The marks part them: 、 is left out (GB/T 15834-2011, 4.5.3.5).',
  },
  'text/number-style': {
    message: 'A number in two ways of writing: {text}',
    hint: 'Write {better}',
  },
  'text/mixed-style': {
    message: 'The book writes {found} ({count} times) and {usual} ({usualCount} times).',
    hint: 'Choose one for the whole book.',
  },
  'text/term': {
    message: 'The book does not write {word}.',
    hint: 'Write {right}',
  },
  'text/banned-term': {
    message: 'A word that the glossary bans: {word}',
    hint: 'Say it otherwise, or take the word out of the glossary.',
  },
  'text/name': {
    message: 'A name that is not written so: {found}',
    hint: 'The glossary has {name}',
  },
  'text/ignore-unknown': {
    message: 'The comment lets through “{rule}”, and the proof has no rule of that name.',
    hint: 'Did you mean “{nearest}”?',
  },
  'text/ignore-without-reason': {
    message: 'The comment lets “{rule}” through and does not say why.',
    hint: 'Write the reason behind a colon: <!-- proof-ignore {rule}: reason -->',
  },
  'text/ignore-unused': {
    message: 'The comment lets “{rule}” through, but the next block has nothing of the kind.',
    hint: 'Delete the comment, or put it right before the block that is meant.',
  },
  'proof/baseline-unreadable': {
    message: 'The file of known findings cannot be read: it is not what banxin proof --update-baseline writes.',
    hint: 'Run banxin proof --update-baseline to write it anew.',
  },
  'proof/no-baseline': {
    message: 'The book does not say in which file known findings are kept.',
    hint: 'Write proof: { baseline: proof.baseline.json } into book.yaml, or into the front matter.',
  },
  'proof/terms-not-mapping': {
    message: 'The glossary must consist of preferred, banned and names, but this is {found}.',
    hint: 'For example, its first lines may be: “preferred:”, then, indented, “帐号: 账号”',
  },
}
