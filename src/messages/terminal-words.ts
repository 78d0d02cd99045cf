/** What the terminal can say beside findings; both languages say all of it. */
import type { RemarkKind } from '../model/remark-kinds.js'
import type { Progress } from '../model/workshop.js'

export interface TerminalWords {
  readonly stages: Readonly<Record<Progress['stage'], string>>
  readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
  /** `{pages}` */
  readonly pages: string
  /** What preflight saw in the PDF. */
  readonly printed: {
    readonly colon: string
    /** `{fonts}` */
    readonly fonts: string
    /** `{pictures}`, `{ppi}` */
    readonly pictures: string
    /** `{inks}` */
    readonly inks: string
    /** Joins the inks. */
    readonly and: string
    readonly screenColours: string
    /** Of the press's own inks, by their names in a PDF. */
    readonly inkNames: Readonly<Record<string, string>>
  }
  /** What makes the e-book as large as it is. */
  readonly ebook: {
    readonly name: string
    /** `{size}` */
    readonly text: string
    /** `{count}`, `{size}` */
    readonly pictures: string
    /** `{size}`, `{faces}` */
    readonly fonts: string
    /** By the names that files have: `song`, `mono-bold`; `fallback` gets a number. */
    readonly faces: Readonly<Record<string, string>>
    /** Behind the line, where fonts are most of a large file. */
    readonly withoutFonts: string
  }
  /** `{seconds}` */
  readonly seconds: string
  /** Joins the places and stages of a list. */
  readonly comma: string
  /** `{count}`: findings alike. */
  readonly alike: string
  /** `{count}`: errors beyond those that are shown. */
  readonly moreErrors: string
  /** After all errors: no file was touched. */
  readonly nothingWritten: string
  /** `--strict` and there were warnings. */
  readonly strict: string
  readonly cacheCleared: string
  /** Questions and answers of `banxin init`. */
  readonly init: {
    readonly title: string
    readonly authors: string
    /** `{sizes}` */
    readonly trim: string
    /** Numbers the kinds from 1, in the order of `PROFILE_KINDS`. */
    readonly profile: string
    /** Joins names. */
    readonly comma: string
    /** Between a question and its answer. */
    readonly colon: string
    /** `{answer}` */
    readonly notUnderstood: string
    /** Of a folder without a name, such as the root of a disk. */
    readonly untitled: string
    /** `{folder}`, `{files}` */
    readonly made: string
    /** `{folder}` */
    readonly next: string
  }
  /** The last line of `banxin doctor`. */
  readonly doctor: { readonly well: string; readonly unwell: string }
  /** What `banxin mend` says beside its diff. */
  readonly mend: {
    /** `{count}`, `{rules}`: how many repairs, and of which rules. */
    readonly shown: string
    /** `{count}`, `{rules}` */
    readonly written: string
    readonly nothing: string
    /** `{count}`: findings that no program can mend. */
    readonly left: string
  }
  /** What `banxin proof` says beside its findings. */
  readonly proof: {
    /** `{count}` */
    readonly counts: Readonly<Record<'error' | 'warning' | 'note', string>>
    readonly nothing: string
    /** `{page}` */
    readonly onPage: string
    /** `{count}`: places that are not named. */
    readonly more: string
    /** `{count}`, `{command}`: findings that can be mended. */
    readonly mend: string
    /** `{command}` */
    readonly show: string
  }
  /** What `banxin proof --comments` says beside the comments. */
  readonly comments: {
    readonly kinds: Readonly<Record<RemarkKind, string>>
    /** `{count}` */
    readonly total: string
    /** `{count}` */
    readonly changedTotal: string
    /** `{count}` */
    readonly lostTotal: string
    readonly changed: string
    readonly nowhere: string
    /** `{text}`: what is answered. */
    readonly answers: string
  }
  readonly hint: string
  readonly usage: string
}
