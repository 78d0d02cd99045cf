/** The name of a layout in the cache: the same key, the same pages. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Flow, PrintSheet } from '../model/print.js'
import { printedArea } from '../model/printed-area.js'
import { layoutScripts } from './layout-scripts.js'
import { layoutStyles, setPageStyles } from './page-styles.js'

/** Makes the keys of a sheet's flows; what all share is hashed once. */
export function layoutKeys(sheet: PrintSheet, browserPath: string): (flow: Flow) => string {
  const shared = createHash('sha256')
  const { size, mtimeMs } = statSync(browserPath)
  // Whoever changes how this room lays out changes the key with it.
  shared.update(JSON.stringify([layoutScripts(), setPageStyles(sheet), layoutStyles()]))
  shared.update(JSON.stringify([size, mtimeMs, sheet.css, sheet.snapped, sheet.page, sheet.lang]))
  for (const { family, reserved = [], bytes } of sheet.faces)
    shared.update(JSON.stringify([family, reserved])).update(bytes)
  const common = shared.digest('hex')
  return (flow) => {
    const area = flow.fullPage ? printedArea(sheet) : null
    const key = createHash('sha256').update(JSON.stringify([common, flow.kind, area, flow.html]))
    for (const path of assetsIn(flow.html)) {
      const asset = sheet.assets.get(path)
      if (asset !== undefined) key.update(path).update(asset.bytes)
    }
    return `layout-${key.digest('hex')}`
  }
}

/** Paths of the images that the markup asks for, each once (`PrintSheet.assets`). */
function assetsIn(html: string): Set<string> {
  const urls = Array.from(html.matchAll(/\bsrc="assets\/([^"]*)"/gu), ([, url]) => url as string)
  return new Set(urls.map((url) => url.split('/').map(decodeURIComponent).join('/')))
}
