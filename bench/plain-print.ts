/**
 * Chromium's own print of a book: markdown-it's plain HTML, the same trim, type area and type size as Banxin's default, one
 * subset face, no running heads. `node plain-print.js FOLDER FILE.pdf` prints the book in FOLDER.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import MarkdownIt from 'markdown-it'
import subsetFont from 'subset-font'
import { startBrowser } from '../src/paginate/browser.js'
import { findBrowser } from '../src/paginate/find-browser.js'

const FACE = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

const SUBSET = {
  targetFormat: 'truetype',
  keepFeatures: ['halt', 'chws', 'locl'],
  noHinting: true,
  preserveNameIds: [],
} as const

/** 27 characters × 28 lines of 10.5 pt on A5 (CLREQ 2.3): the side margins share what is left, the head takes less than the foot. */
const STYLE = `
@font-face { font-family: Song; src: url(plain.ttf) }
@page { size: 148mm 210mm; margin: 17.9mm 24mm 15.8mm }
body { margin: 0; font: 10.5pt/1.7 Song; text-align: justify }
p { margin: 0; text-indent: 2em }
h1 { break-before: page }
h1, h2, h3 { margin: 1.7em 0 0; font-size: 10.5pt }
pre { margin: 1.7em 0; font: 8pt/1.6 Song; white-space: pre-wrap }
table { margin: 1.7em auto; font-size: 9pt; border-collapse: collapse }
img { display: block; max-width: 100% }`

async function writePage(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const markup = new MarkdownIt().render(texts.join('\n\n'))
  const whole = await readFile(createRequire(import.meta.url).resolve(FACE))
  await writeFile(join(folder, 'plain.ttf'), await subsetFont(whole, markup, SUBSET))
  const page = join(folder, 'plain.html')
  await writeFile(
    page,
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${STYLE}</style><body>${markup}</body></html>`,
  )
  return page
}

async function print(folder: string, file: string): Promise<void> {
  const source = await writePage(folder)
  const browser = await startBrowser(await findBrowser(null))
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(source).href, { waitUntil: 'load', timeout: 0 })
    await page.evaluate('document.fonts.ready')
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, timeout: 0 }))
  } finally {
    await browser.close()
  }
}

const [folder, file] = process.argv.slice(2)
if (folder === undefined || file === undefined) throw new Error('usage: plain-print FOLDER FILE.pdf')
await print(folder, file)
