/** Pictures that a run of the tests leaves in `artifacts/` for people to look at. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Artifacts {
  /** `name`: path inside the folder. */
  keep(name: string, bytes: Uint8Array): Promise<void>
}

/** A folder in `artifacts/`, emptied of what an earlier run left. */
export async function artifactsIn(folder: string): Promise<Artifacts> {
  const root = join('artifacts', folder)
  await rm(root, { recursive: true, force: true })
  return {
    async keep(name, bytes) {
      const file = join(root, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    },
  }
}
