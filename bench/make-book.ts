/** Writes the benchmark's book: some 650 pages of A5, the same bytes for the same seed. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pngFigure, svgFigure } from './draw-figure.js'
import { makeChapter } from './make-chapter.js'
import { seededRandom } from './random.js'

const SEED = 20260501
const CHAPTERS = 17

/** The files of the book by their path, `book.yaml` among them. */
export function makeBook(): ReadonlyMap<string, string | Uint8Array> {
  const random = seededRandom(SEED)
  const files = new Map<string, string | Uint8Array>()
  const chapters = Array.from({ length: CHAPTERS }, (_, index) => `chapter-${String(index + 1).padStart(2, '0')}.md`)
  files.set('book.yaml', bookYaml(chapters))
  for (const [index, path] of chapters.entries()) {
    const chapter = makeChapter(index + 1, random)
    files.set(path, chapter.text)
    for (const figure of chapter.figures)
      files.set(figure, figure.endsWith('.svg') ? svgFigure(random) : pngFigure(random))
  }
  return files
}

export async function writeBook(folder: string): Promise<void> {
  for (const [path, content] of makeBook()) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

/** The same book several times over as one: its chapters under several names, its figures once. */
export async function writeBooks(folder: string, names: readonly string[]): Promise<void> {
  await writeBook(folder)
  const chapters = [...makeBook()].filter(([path]) => path.endsWith('.md'))
  for (const [path, content] of chapters) {
    await rm(join(folder, path))
    for (const name of names) await writeFile(join(folder, `${name}-${path}`), content)
  }
  await writeFile(join(folder, 'book.yaml'), 'name: huge-book\ntitle: 小水站的账本合编\n')
}

function bookYaml(chapters: readonly string[]): string {
  return `name: big-book
title: 小水站的账本
subtitle: 水文记录手册
authors: [Banxin]
date: 2026-05-01
chapters:
${chapters.map((path) => `  - ${path}`).join('\n')}
`
}
