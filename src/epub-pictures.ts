/** The pictures of the e-book: those that the book shows, made ready for readers, and its cover. */
import type { Desk } from './desk.js'
import type { Outcome } from './model/finding.js'
import type { Assets } from './model/manuscript.js'

export async function epubPictures(desk: Desk): Promise<Outcome<Assets>> {
  if (desk.book.meta.cover !== null) return { value: desk.assets, findings: [] }
  const { drawnCover } = await import('./drawn-cover.js')
  const cover = await drawnCover(desk)
  return { value: new Map([...desk.assets, [cover.value.path, cover.value]]), findings: cover.findings }
}
