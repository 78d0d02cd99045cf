/**
 * Writes a document, in the version that it is said to have, with object streams (PDF 32000-1, 7.5.7) and a cross-reference stream
 * (7.5.8). pdf-lib does the same, but searches its list of entries from the start for every object: 2,000 pages have 90,000 of them.
 */
import {
  type PDFContext,
  PDFCrossRefStream,
  PDFInvalidObject,
  type PDFObject,
  PDFObjectStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
} from '@cantoo/pdf-lib'

/** A reader unpacks a whole stream for one object in it. */
const OBJECTS_PER_STREAM = 100

type Numbered = readonly [PDFRef, PDFObject]
type Entry = Parameters<typeof PDFCrossRefStream.of>[1][number]

export function writePdf(context: PDFContext): Buffer {
  const objects = context.enumerateIndirectObjects()
  const plain = objects.filter((each) => !mayBePacked(each))
  const packed = inStreams(objects.filter(mayBePacked), context)

  const pieces: Buffer[] = [bytesOf(context.header), Buffer.from('\n')]
  const entries: Entry[] = [{ type: 0, ref: PDFRef.of(0, 65535), nextFreeObjectNumber: 0 }]
  let offset = pieces.reduce((sum, { length }) => sum + length, 0)
  const write = (ref: PDFRef, body: () => PDFObject): void => {
    entries.push({ type: 1, ref, offset })
    for (const piece of numbered(ref, body())) {
      pieces.push(piece)
      offset += piece.length
    }
  }
  for (const [ref, object] of plain) write(ref, () => object)
  for (const { ref: objectStreamRef, members } of packed) {
    write(objectStreamRef, () => PDFObjectStream.withContextAndObjects(context, [...members] as [PDFRef, PDFObject][]))
    for (const [index, [ref]] of members.entries()) entries.push({ type: 2, ref, objectStreamRef, index })
  }
  const table = offset
  // The table lists itself, so it is made after its own entry.
  write(context.nextRef(), () => crossReferences(context, entries))
  pieces.push(bytesOf(PDFTrailer.forLastCrossRefSectionOffset(table)))
  return Buffer.concat(pieces)
}

/** Streams, and what is not of the first generation, stand for themselves (7.5.7). */
const mayBePacked = ([ref, object]: Numbered): boolean =>
  !(object instanceof PDFStream || object instanceof PDFInvalidObject) && ref.generationNumber === 0

function inStreams(objects: readonly Numbered[], context: PDFContext) {
  return Array.from({ length: Math.ceil(objects.length / OBJECTS_PER_STREAM) }, (_, index) => ({
    ref: context.nextRef(),
    members: objects.slice(index * OBJECTS_PER_STREAM, (index + 1) * OBJECTS_PER_STREAM),
  }))
}

function crossReferences(context: PDFContext, entries: readonly Entry[]): PDFCrossRefStream {
  const { Root, Info, ID } = context.trailerInfo
  const facts = context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID })
  const ascending = [...entries].sort((a, b) => a.ref.objectNumber - b.ref.objectNumber)
  return PDFCrossRefStream.of(facts, ascending)
}

function numbered(ref: PDFRef, object: PDFObject): Buffer[] {
  const head = `${ref.objectNumber} ${ref.generationNumber} obj\n`
  return [Buffer.from(head, 'latin1'), bytesOf(object), Buffer.from('\nendobj\n\n', 'latin1')]
}

function bytesOf(part: Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>): Buffer {
  const bytes = Buffer.alloc(part.sizeInBytes())
  part.copyBytesInto(bytes, 0)
  return bytes
}
