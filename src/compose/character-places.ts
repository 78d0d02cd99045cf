/** Where characters stand in the sources. */
import type { Place } from '../model/finding.js'
import type { Manuscript } from '../model/manuscript.js'

/** Lines of a source file from its first line on; those of its front matter are empty. Each file is split once. */
export function linesByFile(manuscript: Manuscript): (path: string) => readonly string[] {
  const files = new Map(manuscript.parts.flatMap(({ files }) => files).map((file) => [file.path, file]))
  const split = new Map<string, readonly string[]>()
  return (path) => {
    const file = files.get(path)
    const known = split.get(path)
    if (known !== undefined || file === undefined) return known ?? []
    const lines = [...Array.from({ length: file.firstLine }, () => ''), ...file.text.split('\n')]
    split.set(path, lines)
    return lines
  }
}

/** The line and column of the character from the block's first line on; the block itself when it is not written as such. */
export function exactPlace(character: string, block: Place, lines: readonly string[]): Place {
  for (let index = block.line - 1; index < lines.length; index += 1) {
    const at = lines[index]!.indexOf(character)
    if (at >= 0) return { file: block.file, line: index + 1, column: [...lines[index]!.slice(0, at)].length + 1 }
  }
  return block
}
