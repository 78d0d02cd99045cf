/**
 * What our own markup says of an element, in a private part of its language: `zh-CN-x-bx-2-Note-from` is a note in `zh-CN` that began
 * on an earlier page (`paginate/in-page/tags.ts` writes it).
 */

export interface Marks {
  /** The author's; null: none is named. */
  readonly lang: string | null
  /** The structure type that the markup names; null: the browser knows. */
  readonly type: string | null
  readonly isContinued: boolean
  readonly runsOn: boolean
}

const MARK = /^(.*)-x-bx-\d+((?:-[A-Za-z]+)*)$/

export function readMarks(language: string | null): Marks {
  const found = language === null ? null : MARK.exec(language)
  if (found === null) return { lang: language, type: null, isContinued: false, runsOn: false }
  const marks = found[2]!.split('-')
  return {
    lang: found[1]!,
    type: marks.find((mark) => /^[A-Z]/.test(mark)) ?? null,
    isContinued: marks.includes('from'),
    runsOn: marks.includes('to'),
  }
}
