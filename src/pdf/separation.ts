/** An ink with a plate of its own (PDF 32000-1, 8.6.6.4), and what stands for it where there is none: on screens and proofs. */
import { type PDFContext, PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** Shares from 0 to 1 of the ink's alternate: how it looks at full strength. Grey counts light, so full black is 0. */
export type Alternate =
  | { readonly space: 'DeviceGray'; readonly full: readonly [number] }
  | { readonly space: 'DeviceCMYK'; readonly full: readonly [number, number, number, number] }

const PAPER = { DeviceGray: [1], DeviceCMYK: [0, 0, 0, 0] } as const

/** One object of a document for all that is printed with the ink. */
export function registerSeparation(context: PDFContext, name: string, { space, full }: Alternate): PDFRef {
  const inks = registered.get(context) ?? new Map<string, PDFRef>()
  registered.set(context, inks)
  const ink = [name, space, ...full].join(' ')
  const known = inks.get(ink)
  if (known !== undefined) return known
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [...PAPER[space]], C1: [...full], N: 1 })
  const separation = context.register(context.obj([PDFName.of('Separation'), inkName(name), PDFName.of(space), tint]))
  inks.set(ink, separation)
  return separation
}

const registered = new WeakMap<PDFContext, Map<string, PDFRef>>()

/** Names are bytes; those of other scripts are read as UTF-8 (7.3.5). */
function inkName(name: string): PDFName {
  return PDFName.of(Buffer.from(name, 'utf8').toString('latin1').replaceAll('#', '#23'))
}
