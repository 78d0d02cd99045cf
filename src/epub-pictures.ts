/** The pictures of the e-book: those that the book shows, made ready for readers, and its cover. */
import type { Desk } from './desk.js'
import type { Outcome } from './model/finding.js'
import type { Assets } from './model/manuscript.js'

export async function epubPictures(desk: Desk): Promise<Outcome<Assets>> {
  const ready = await prepared(desk)
  if (desk.book.meta.cover !== null) return ready
  const { drawnCover } = await import('./drawn-cover.js')
  const cover = await drawnCover(desk)
  return {
    value: new Map([...ready.value, [cover.value.path, cover.value]]),
    findings: [...ready.findings, ...cover.findings],
  }
}

async function prepared({ assets, book, read, workshop }: Desk): Promise<Outcome<Assets>> {
  if (assets.size === 0) return { value: assets, findings: [] }
  const { preparePictures } = await import('./pictures/prepare-pictures.js')
  const uses = [...read.configAssets, ...book.assets]
  const longest = read.manuscript.config.epub.imagePx
  return preparePictures({ assets, uses, longest, signal: workshop.signal }, workshop.cache)
}
