/** Passes over a content stream: each names its edits, and all are made at once. */
import { type Operation, readOperations } from './content-stream.js'

/** Bytes in the place of others; between two of them when `start` is `end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly bytes: Buffer
}

/** A content stream, with what a pass may ask about the page that it stands on. */
export interface Content {
  readonly bytes: Buffer
  readonly operations: readonly Operation[]
  /** True when the name is that of a form: a stream of operations of its own. */
  readonly isForm: (name: string) => boolean
}

/** Edits ascend, and those of one pass never lie within those of another. */
export type ContentPass = (content: Content) => Iterable<Edit>

/** The same bytes when there is nothing to edit. */
export function applyPasses(bytes: Buffer, passes: readonly ContentPass[], isForm: Content['isForm']): Buffer {
  const content = { bytes, operations: readOperations(bytes), isForm }
  const edits = passes.flatMap((pass) => [...pass(content)]).sort((a, b) => a.start - b.start)
  if (edits.length === 0) return bytes
  const pieces: Buffer[] = []
  let copied = 0
  for (const edit of edits) {
    pieces.push(bytes.subarray(copied, edit.start), edit.bytes)
    copied = edit.end
  }
  return Buffer.concat([...pieces, bytes.subarray(copied)])
}
