/** `::: editors-note` and its sisters: 编者按, 编者注, 编后. */
import type { EditorsNote } from '../model/book.js'
import { copyToken, type Token } from './markdown.js'

type Kind = EditorsNote['kind']

const KINDS: Readonly<Record<string, Kind>> = {
  'editors-note': 'note',
  'editors-remark': 'remark',
  'editors-postscript': 'postscript',
}

/** Usual labels by language, as papers print them. */
const LABELS: Readonly<Record<string, Readonly<Record<Kind, string>>>> = {
  zh: { note: '编者按', remark: '编者注', postscript: '编后' },
  'zh-Hant': { note: '編者按', remark: '編者註', postscript: '編後' },
  ja: { note: '編集部より', remark: '編者注', postscript: '編集後記' },
  ko: { note: '편집자 주', remark: '편집자 주', postscript: '편집 후기' },
  en: { note: 'Editor’s note', remark: 'Editor’s note', postscript: 'Editor’s postscript' },
}

export function editorsNoteKind(name: string): Kind | null {
  return Object.hasOwn(KINDS, name) ? KINDS[name]! : null
}

/** The label of a note: the author's, without brackets around it and a colon after it, or the usual one. */
export function editorsLabel(
  title: string | null,
  kind: Kind,
  lang: string,
): Pick<EditorsNote, 'label' | 'labelIsOurs'> {
  const own = title
    ?.replace(/^\[(.*)\]$/, '$1')
    .replace(/[:：]$/, '')
    .trim()
  return own ? { label: own, labelIsOurs: false } : { label: labelsOf(lang)[kind], labelIsOurs: true }
}

function labelsOf(lang: string): Readonly<Record<Kind, string>> {
  const isTraditional = /^zh-(?:Hant|TW|HK|MO)\b/i.test(lang)
  return LABELS[isTraditional ? 'zh-Hant' : (lang.split('-')[0] ?? '')] ?? LABELS.en!
}

const DASHES = /^[\u3000 ]*(?:[—―]{1,2}|--)[\u3000 ]*(?=\S)/
/** A longer last line that begins with a dash is a sentence. */
const LONGEST_SIGNATURE = 40

/** A date, or a place and a date, stands on the line below the name (GB/T 9704 7.3.5, 成文日期). */
const DATED = /[\p{Script=Han}\d]\s*[年月日]|\b\d{4}\b/u

/** Splits the end off a note's last paragraph when it is a signature: a last line `—— 署名`, or that and a date below it. */
export function splitSignature(
  tokens: readonly Token[],
): { body: readonly Token[]; signature: readonly Token[] } | null {
  const turn = lastTurn(tokens)
  const above = lastTurn(tokens.slice(0, Math.max(turn, 0)))
  return cutAt(tokens, turn) ?? (DATED.test(textOf(tokens.slice(turn + 1))) ? cutAt(tokens, above) : null)
}

function cutAt(tokens: readonly Token[], turn: number): ReturnType<typeof splitSignature> {
  const first = tokens[turn + 1]
  if (first?.type !== 'text' || first.level !== 0 || !DASHES.test(first.content)) return null
  const signed = tokens.slice(turn + 1)
  const text = textOf(signed)
  if (text.length > LONGEST_SIGNATURE || /[。！？!?；;，,]$/.test(text)) return null
  const unsigned = copyToken(first, { content: first.content.replace(DASHES, '') })
  const lines = signed.slice(1).map((token) => (isTurn(token) ? copyToken(token, { type: 'hardbreak' }) : token))
  return { body: tokens.slice(0, Math.max(turn, 0)), signature: [unsigned, ...lines] }
}

const isTurn = ({ type }: Token): boolean => type === 'softbreak' || type === 'hardbreak'
const lastTurn = (tokens: readonly Token[]): number => tokens.findLastIndex(isTurn)
const textOf = (tokens: readonly Token[]): string => tokens.map(({ content }) => content).join('')
