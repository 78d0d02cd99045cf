/** All that stands on the command line comes in; its shared root and the files of its chapters go out. */
import path from 'node:path'
import { type BookRoot, bookPath, openRoot } from './book-root.js'
import { listMarkdown } from './list-markdown.js'
import { type LocatedInput, locateInput } from './locate-input.js'

export interface LocatedInputs {
  /** The deepest folder that holds them all. */
  readonly root: BookRoot
  /** The first one's base name. */
  readonly name: string
  readonly inputs: readonly LocatedInput[]
}

/** None: the current folder. */
export async function locateInputs(inputs: readonly string[], cwd: string): Promise<LocatedInputs> {
  const asked = inputs.length === 0 ? [undefined] : inputs
  const located = await Promise.all(asked.map((input) => locateInput(input, cwd)))
  const first = located[0]!
  const root = located.length === 1 ? first.root : await openRoot(sharedFolder(located.map((each) => each.root.folder)))
  return { root, name: first.name, inputs: located }
}

/** The Markdown files that the inputs name, in their order. */
export async function chapterFiles({ root, inputs }: LocatedInputs): Promise<readonly string[]> {
  const files: string[] = []
  for (const input of inputs) {
    const folder = bookPath(root, input.root.folder)
    if (input.kind === 'file') files.push(path.posix.join(folder, input.file))
    else files.push(...(await listMarkdown(root, folder)))
  }
  return files
}

function sharedFolder(folders: readonly string[]): string {
  return folders.reduce((shared, folder) => {
    let common = shared
    while (path.relative(common, folder).split(path.sep)[0] === '..') common = path.dirname(common)
    return common
  })
}
