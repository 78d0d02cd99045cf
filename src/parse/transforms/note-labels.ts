/** The words that label an editor's note, in Chinese, Japanese and Korean papers. */
import type { EditorsNote } from '../../model/book.js'
import { letterCount } from '../../typography/characters.js'

export type NoteKind = EditorsNote['kind']

const HOUSE = '(?:本?[刊报報社网網台站书書]|我们|我們)?'
const EDITOR = '(?:编者|編者|编辑部|編輯部|编辑|編輯|主编|主編|记者|記者)'

/** By kind, matched against the label without its inner spaces. */
const LABELS: readonly (readonly [NoteKind, RegExp])[] = [
  [
    'note',
    new RegExp(
      `^(?:${HOUSE}${EDITOR}(?:按|按语|按語|案|的话|的話)|[编編]按|[编編]前[语語话話]?|[开開][栏欄]的?[话話语語]|编者小引|編者小引` +
        '|編集部(?:より|から)|編集者(?:より|から)|編者より|편집자주|편집부주|편집자의말|편집부의말|엮은이의말)$',
    ),
  ],
  ['remark', new RegExp(`^(?:${HOUSE}${EDITOR}[注註]|[编編][注註]|編集[部者]?[注註]|엮은이주)$`)],
  [
    'postscript',
    new RegExp(
      `^(?:[编編][后後余餘](?:[记記语語话話感]|絮语|絮語|小[记記])?|${EDITOR}[后後][记記语語话話]|編集[後后]記|編者あとがき|편집후기|엮은이후기)$`,
    ),
  ],
]
/** A label only with its colon: 按 alone is half of a word too often. */
const BARE: RegExp = /^按[语語]?$/

const withoutSpaces = (text: string): string => text.replace(/[\s\u3000]/gu, '')

/** Null: no label. */
export function noteKind(label: string): NoteKind | null {
  const text = withoutSpaces(label)
  return LABELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

export const isLabel = (text: string): boolean => noteKind(text) !== null

export interface FoundLabel {
  readonly kind: NoteKind
  /** As in the source, without brackets and colon. */
  readonly label: string
  /** Units of the text that the label takes, with brackets, colon and the space behind. */
  readonly length: number
}

const LONGEST_LABEL = 14

/** A line that is a label and nothing else: `编者按`, `【编者按】`, `［编者按］`, `编 者 按：`. */
export function labelLine(text: string): FoundLabel | null {
  if (text.length > 2 * LONGEST_LABEL) return null
  const match = /^\s*(?:[【［[〔(（]([^】］\]〕)）]+)[】］\]〕)）]|(.+?))\s*[：:]?\s*$/u.exec(text)
  const label = (match?.[1] ?? match?.[2] ?? '').trim()
  if (label.length > LONGEST_LABEL) return null
  const kind = noteKind(label)
  return kind === null ? null : { kind, label, length: text.length }
}

/** A label before the text that it labels: `编者按：…`, `【编者按】…`, `编者按　…`. */
export function labelHead(text: string): FoundLabel | null {
  const head = text.trimStart()
  const label = labelAtStart(head)
  return label && { ...label, length: label.length + text.length - head.length }
}

function labelAtStart(text: string): FoundLabel | null {
  const bracketed = /^[【［[〔]([^】］\]〕]{1,14})[】］\]〕]\s*[：:]?\s*(?=\S)/u.exec(text)
  if (bracketed) return found(bracketed, BARE)
  const before = /^([^：:。，,]{1,14}?)\s*[：:]\s*(?=\S)/u.exec(text)
  if (before) return found(before, BARE)
  const spaced = /^(\S{2,8})(?:\u3000[\s\u3000]*| {2,})(?=\S)/u.exec(text)
  // Dashes alone are no text that a label could stand before.
  if (spaced) return letterCount(text.slice(spaced[0].length)) > 0 ? found(spaced, null) : null
  const glued = /^(\S{3,8}) (?=\S)/u.exec(text)
  return glued && SURE.test(glued[1]!) && isSentence(text.slice(glued[0].length)) ? found(glued, null) : null
}

/** A single space is enough behind these: they are no words of a sentence. */
const SURE = /^(?:本?[刊报報社网網站])?[编編](?:者|辑|輯|辑部|輯部)(?:按|按语|按語)$/u
const isSentence = (text: string): boolean => letterCount(text) >= 12 && /[。！？.!?”」]\s*$/u.test(text)

function found(match: RegExpExecArray, bare: RegExp | null): FoundLabel | null {
  const label = match[1]!.trim()
  const kind = noteKind(label) ?? (bare?.test(withoutSpaces(label)) ? 'note' : null)
  return kind === null ? null : { kind, label, length: match[0].length }
}
