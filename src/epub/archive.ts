/**
 * The files of the package, gathered under the names that epub-gen-memory gives them and zipped at once. The library's own archive hands
 * 16 KB at a time from step to step and waits for a turn of the clock between, which takes as long as the compression itself.
 */
import { strToU8, type Zippable } from 'fflate'

/** Makes of files what `zipFiles` does. */
export type Zip = (files: Zippable) => Promise<Uint8Array>

interface Storing {
  /** `STORE`: the content is compressed already, or must be read as it is. */
  readonly compression: 'STORE' | 'DEFLATE'
}

/** What the library asks of its archive. */
interface Folder {
  file(name: string, content: string | Uint8Array, storing?: Storing): void
  folder(name: string): Folder
}

export class Archive implements Folder {
  /** In the order of the zip: folders are none of OCF's business and get no entry. */
  readonly #files: Zippable = {}

  file(name: string, content: string | Uint8Array, { compression }: Storing = { compression: 'DEFLATE' }): void {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    this.#files[name] = [bytes, { level: compression === 'STORE' ? 0 : 6 }]
  }

  folder(name: string): Folder {
    return {
      file: (inner, content, storing) => this.file(`${name}/${inner}`, content, storing),
      folder: (inner) => this.folder(`${name}/${inner}`),
    }
  }

  zipped(zip: Zip): Promise<Uint8Array> {
    return zip(this.#files)
  }
}
