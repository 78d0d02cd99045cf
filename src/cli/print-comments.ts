/** What an editor wrote into a PDF → a list on standard output, each with its page and its lines of the manuscript. */
import { terminalWords } from '../messages/terminal.js'
import { fillIn } from '../messages/word-finding.js'
import type { Comment } from '../proof/comments/read-comments.js'
import { codeFrame } from './code-frame.js'
import { plain } from './columns.js'
import type { Terminal } from './terminal.js'

export function printComments(
  comments: readonly Comment[],
  sources: ReadonlyMap<string, string>,
  terminal: Terminal,
): void {
  const { comments: words } = terminalWords(terminal.language)
  for (const each of comments) terminal.answer(`${commentLines(each, sources, terminal).join('\n')}\n`)
  const lost = comments.filter(({ place }) => place === null).length
  const changed = comments.filter(({ place, isSame }) => place !== null && !isSame).length
  terminal.answer(fillIn(words.total, { count: comments.length }))
  if (changed > 0) terminal.answer(fillIn(words.changedTotal, { count: changed }))
  if (lost > 0) terminal.answer(fillIn(words.lostTotal, { count: lost }))
}

function commentLines(
  { page, kind, author, text, marked, answers, place, isSame }: Comment,
  sources: ReadonlyMap<string, string>,
  { language, paint }: Terminal,
): string[] {
  const { comments: words, proof } = terminalWords(language)
  const colour: NonNullable<Terminal['paint']> = paint ?? ((_style, each) => each)
  const where = place === null ? words.nowhere : plain(`${place.file}:${place.line}:${place.column}`)
  const source = place === null ? undefined : sources.get(place.file)
  const head = [words.kinds[kind], ...(author === '' ? [] : [plain(author)]), fillIn(proof.onPage, { page })].join(
    ' · ',
  )
  return [
    `${colour('bold', where)} ${colour('cyan', head)}`,
    ...(place === null || isSame ? [] : [`  ${colour('yellow', words.changed)}`]),
    ...(marked === '' || (isSame && place !== null) ? [] : [`  “${plain(marked)}”`]),
    ...(place === null || source === undefined ? [] : [indented(codeFrame(source, place))]),
    ...(answers === null ? [] : [indented(fillIn(words.answers, { text: plain(answers).split('\n', 1)[0]! }))]),
    ...(text === '' ? [] : [indented(plain(text))]),
  ]
}

const indented = (text: string): string => text.replace(/^/gm, '  ')
