/** Runs the transforms over one file: first what is inferred, then what is set to rights. */
import type { FileBlocks } from './ids.js'
import type { Transform, TransformContext } from './transform.js'
import { INFERENCES, NORMALISATIONS } from './transforms/index.js'

/** `structure: marked` infers nothing. Notes are text like any other, but hold no structure to infer. */
export function transformFile(file: FileBlocks, context: TransformContext): FileBlocks {
  const inferences = context.config.structure === 'auto' ? INFERENCES : []
  const run = (transforms: readonly Transform[], blocks: FileBlocks['blocks']) =>
    transforms.reduce((each, transform) => transform(each, context), blocks)
  return {
    ...file,
    blocks: run([...inferences, ...NORMALISATIONS], file.blocks),
    notes: file.notes.map((note) => ({ ...note, blocks: run(NORMALISATIONS, note.blocks) })),
  }
}
