/** What stands on one page of a made PDF; `pdf-facts.ts` is the door. */
import type { PDFPage } from '@cantoo/pdf-lib'
import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Reader = Awaited<ReturnType<typeof getDocument>['promise']>
type ReaderPage = Awaited<ReturnType<Reader['getPage']>>

export interface PageFacts {
  /** From 1 over all pages. */
  readonly number: number
  /** As a reader's page field shows it; null: the file has no labels. */
  readonly label: string | null
  readonly boxes: Readonly<Record<'media' | 'crop' | 'bleed' | 'trim', Box>>
  /** Size of the trim. */
  readonly width: number
  readonly height: number
  /** Text that shares a baseline, from top to bottom. */
  readonly lines: readonly Line[]
  readonly links: readonly LinkFact[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A stretch of text in one font. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  readonly fontSize: number
  /** Of the baseline, in degrees against the clock: 90 is read from the right. */
  readonly angle: number
  /** Without the subset's prefix. */
  readonly font: string
}

/** Position, size and font are those of its first run. */
export interface Line extends Run {
  readonly runs: readonly Run[]
}

export interface LinkFact {
  /** Page it leads to, from 1; null: out of the book, or nowhere. */
  readonly page: number | null
  readonly url: string | null
  /** Of the place it leads to; null as `page`. */
  readonly toY: number | null
  /** Of the top of the area that is clicked. */
  readonly y: number
}

export async function readPage(
  reader: Reader,
  sheet: PDFPage,
  number: number,
  labels: readonly string[] | null,
): Promise<PageFacts> {
  const page = await reader.getPage(number)
  const trim = sheet.getTrimBox()
  return {
    number,
    label: labels?.[number - 1] ?? null,
    boxes: { media: sheet.getMediaBox(), crop: sheet.getCropBox(), bleed: sheet.getBleedBox(), trim },
    width: trim.width,
    height: trim.height,
    lines: gatherLines(await readRuns(page, trim)),
    links: await readLinks(reader, page, trim),
  }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

async function readRuns(page: ReaderPage, trim: Box): Promise<Run[]> {
  // Fonts are known by name only once the page has been interpreted.
  await page.getOperatorList()
  // Without normalisation: a radical is not the 汉字 it looks like.
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items
    .filter((item): item is typeof item & TextItem => 'str' in item && item.str !== '')
    .map(({ str, transform, width, fontName }) => ({
      text: str,
      x: transform[4]! - trim.x,
      y: trim.y + trim.height - transform[5]!,
      width,
      fontSize: Math.hypot(transform[2]!, transform[3]!),
      angle: Math.round((Math.atan2(transform[1]!, transform[0]!) * 180) / Math.PI),
      font: (page.commonObjs.get(fontName) as { name: string }).name.replace(/^[A-Z]{6}\+/, ''),
    }))
}

/** Baselines closer than this, in points, are one: a note's call or a ruby is farther off. */
const SAME_BASELINE = 1

function gatherLines(runs: readonly Run[]): Line[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row !== undefined && run.y - row[0]!.y < SAME_BASELINE) row.push(run)
    else rows.push([run])
  }
  const printed = rows.filter((row) => row.some(({ text }) => text.trim() !== ''))
  return printed.map((row) => {
    const inOrder = row.sort((a, b) => a.x - b.x)
    const [first, last] = [inOrder[0]!, inOrder.at(-1)!]
    return { ...first, text: joinRuns(inOrder).trim(), width: last.x + last.width - first.x, runs: inOrder }
  })
}

/** A gap of more than half an em reads as a space. */
function joinRuns(runs: readonly Run[]): string {
  return runs.reduce((text, run, i) => {
    const before = runs[i - 1]
    const gap = before === undefined ? 0 : run.x - (before.x + before.width)
    const isApart = gap > run.fontSize / 2 && !text.endsWith(' ') && !run.text.startsWith(' ')
    return text + (isApart ? ' ' : '') + run.text
  }, '')
}

async function readLinks(reader: Reader, page: ReaderPage, trim: Box): Promise<LinkFact[]> {
  const annotations = (await page.getAnnotations()) as Annotation[]
  const fromTop = (y: number): number => trim.y + trim.height - y
  const links = annotations.filter(({ subtype }) => subtype === 'Link')
  return Promise.all(
    links.map(async ({ dest, url, rect }) => {
      const explicit = await explicitDestination(reader, dest ?? null)
      const y = explicit?.[3]
      return {
        page: await resolvePage(reader, explicit),
        url: url ?? null,
        toY: typeof y === 'number' ? fromTop(y) : null,
        y: fromTop(rect[3]!),
      }
    }),
  )
}

interface Annotation {
  readonly subtype: string
  readonly rect: readonly number[]
  readonly dest?: Destination
  readonly url?: string
}

type Destination = string | unknown[] | null

/** The page a destination leads to, named or explicit. */
export async function resolvePage(reader: Reader, destination: Destination): Promise<number | null> {
  const explicit = await explicitDestination(reader, destination)
  if (explicit === null) return null
  return (await reader.getPageIndex(explicit[0] as Parameters<Reader['getPageIndex']>[0])) + 1
}

async function explicitDestination(reader: Reader, destination: Destination): Promise<unknown[] | null> {
  return (typeof destination === 'string' ? await reader.getDestination(destination) : destination) ?? null
}
