/** How large an e-book is and what makes it so, read from the finished file. */
import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { EpubSizes } from '../model/epub.js'

/** What is no picture and no font counts as text: documents, contents, styles, the package's own. */
export function sizesOf(epub: Uint8Array): EpubSizes {
  const entries: UnzipFileInfo[] = []
  unzipSync(epub, {
    filter(entry) {
      entries.push(entry)
      // The list of a zip tells the sizes: nothing need be unpacked.
      return false
    },
  })
  const within = (folder: string) => entries.filter(({ name }) => name.startsWith(`OEBPS/${folder}/`))
  const [pictures, fonts] = [within('images'), within('fonts')]
  return {
    whole: epub.length,
    text: bytesOf(entries) - bytesOf(pictures) - bytesOf(fonts),
    pictures: { count: pictures.length, bytes: bytesOf(pictures) },
    fonts: fonts.map((entry) => ({ face: faceOf(entry), bytes: entry.size })),
  }
}

const bytesOf = (entries: readonly UnzipFileInfo[]): number => entries.reduce((sum, { size }) => sum + size, 0)

const faceOf = ({ name }: UnzipFileInfo): string => name.slice(name.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
