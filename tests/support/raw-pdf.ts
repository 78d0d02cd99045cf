/** PDFs written byte by byte, as other programs write them: for what no library would make. */

export interface RawPage {
  /** Entries of the page's dictionary besides Type and Parent: `/MediaBox [0 0 420 595] /Contents 10 0 R`. */
  readonly page: string
}

export interface RawPdf {
  readonly pages: readonly RawPage[]
  /** Entries that all pages inherit from the node above them (PDF 32000-1, 7.7.3.4). */
  readonly inherited?: string
  /** Further objects by their number, from 100 on: `<< … >>`, or a stream. */
  readonly objects?: Readonly<Record<number, string>>
  readonly version?: string
}

/** An A5 page, in points to two places. */
export const A5_BOX = '[0 0 419.53 595.28]'
/** Number of a Helvetica that every such file has, to be named in resources. */
export const HELVETICA = '3 0 R'
export const RESOURCES = `<< /Font << /F ${HELVETICA} >> >>`

/** An uncompressed stream. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} ${entries} >>\nstream\n${content}\nendstream`
}

/** Operations that print a folio as `numberedPdf` does, its left edge 20 mm and its baseline 10 mm from the corner. */
export function folio(number: number, [x, y] = [56.69, 28.35]): string {
  return `BT /F 12 Tf ${x} ${y} Td (p${number}) Tj ET`
}

export function rawPdf({ pages, inherited = '', objects = {}, version = '1.7' }: RawPdf): Buffer {
  const kids = pages.map((_, index) => `${10 + index} 0 R`).join(' ')
  const all: Record<number, string> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} ${inherited} >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Object.fromEntries(pages.map(({ page }, index) => [10 + index, `<< /Type /Page /Parent 2 0 R ${page} >>`])),
    ...objects,
  }
  let file = `%PDF-${version}\n`
  const offsets = new Map<number, number>()
  for (const [number, body] of Object.entries(all)) {
    offsets.set(Number(number), file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...offsets.keys()) + 1
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
