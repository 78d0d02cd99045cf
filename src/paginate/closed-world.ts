/** All that the browser can see: our documents, the fonts and the images of the book, from memory, under a name that exists nowhere. */
import type { HTTPRequest, Page, ResponseForRequest } from 'puppeteer-core'
import type { PrintSheet } from '../model/print.js'

/** RFC 6761 reserves `.invalid`: no resolver may ever find it. */
export const ORIGIN = 'https://book.invalid/'

/** Styles, fonts and images; no script of the document runs, whatever its markup holds. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self' data:"

export type World = ReadonlyMap<string, Partial<ResponseForRequest>>

/** The fonts and images of a sheet by their address. */
export function worldOf(sheet: PrintSheet): Map<string, Partial<ResponseForRequest>> {
  const world = new Map<string, Partial<ResponseForRequest>>()
  sheet.faces.forEach((face, index) => {
    world.set(fontAddress(index), { contentType: 'font/ttf', body: face.bytes })
  })
  for (const [path, { bytes, mediaType }] of sheet.assets) {
    const address = `${ORIGIN}assets/${path.split('/').map(encodeURIComponent).join('/')}`
    world.set(new URL(address).href, { contentType: mediaType, body: bytes })
  }
  return world
}

export function fontFaces(sheet: PrintSheet): string {
  return sheet.faces
    .map(({ family, reserved }, index) => {
      const range = reserved === undefined ? '' : `;unicode-range:${reserved.map(codePoint).join()}`
      return `@font-face{font-family:${JSON.stringify(family)};src:url(${fontAddress(index)})${range}}`
    })
    .join('\n')
}

const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16)}`

const fontAddress = (index: number) => `${ORIGIN}fonts/${index}.ttf`

/** Opens `document` in the tab; every request that `world` does not answer is refused. */
export async function openDocument(tab: Page, name: string, document: string, world: World): Promise<void> {
  const address = ORIGIN + name
  await tab.setBypassServiceWorker(true)
  await tab.setRequestInterception(true)
  tab.on('request', (request) => {
    const answer = request.url() === address ? htmlAnswer(document) : world.get(request.url())
    void settle(request, answer)
  })
  await tab.goto(address, { waitUntil: 'load', timeout: 0 })
}

function htmlAnswer(body: string): Partial<ResponseForRequest> {
  const headers = { 'content-security-policy': CONTENT_SECURITY_POLICY }
  return { contentType: 'text/html; charset=utf-8', headers, body }
}

/** A tab that closes while a request is open rejects both ways of answering; there is nobody left to answer. */
async function settle(request: HTTPRequest, answer: Partial<ResponseForRequest> | undefined): Promise<void> {
  await (answer === undefined ? request.abort('blockedbyclient') : request.respond(answer)).catch(() => {})
}
