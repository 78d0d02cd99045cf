/** What the layout tab runs: Paged.js from its package, and our scripts around it, as text. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CLEAN } from './in-page/clean.js'
import { CODE_LINES } from './in-page/code-lines.js'
import { COMPRESSION } from './in-page/compression.js'
import { CURES } from './in-page/cures.js'
import { EQUATION_NUMBERS } from './in-page/equation-numbers.js'
import { FIGURES } from './in-page/figures.js'
import { FORMULAS } from './in-page/formulas.js'
import { GRID } from './in-page/grid.js'
import { ITEMS } from './in-page/items.js'
import { LAY_OUT } from './in-page/lay-out.js'
import { MARKS } from './in-page/marks.js'
import { MEASURE } from './in-page/measure.js'
import { NOTES } from './in-page/notes.js'
import { PREPARE } from './in-page/prepare.js'
import { quickenClock } from './in-page/quicken.js'
import { TABLES } from './in-page/tables.js'
import { TAGS } from './in-page/tags.js'
import { TURNED_PAGES } from './in-page/turned-pages.js'
import { WARICHU } from './in-page/warichu.js'
import { WIDE_TABLES } from './in-page/wide-tables.js'

let scripts: readonly string[] | undefined

/** In the order in which they run. */
export function layoutScripts(): readonly string[] {
  if (scripts === undefined) {
    const entry = createRequire(import.meta.url).resolve('pagedjs')
    const paged = readFileSync(join(dirname(entry), '..', 'dist', 'paged.min.js'), 'utf8')
    const ours = [
      ...PREPARE,
      ...MARKS,
      ...COMPRESSION,
      ...WARICHU,
      ...GRID,
      ...ITEMS,
      ...CODE_LINES,
      ...FIGURES,
      ...FORMULAS,
      ...EQUATION_NUMBERS,
      ...NOTES,
      ...TABLES,
      ...WIDE_TABLES,
      ...TURNED_PAGES,
      ...CURES,
      ...CLEAN,
      ...TAGS,
      ...MEASURE,
      ...LAY_OUT,
    ]
      .map(declaration)
      .join('\n')
    const fonts = 'Promise.all(Array.from(document.fonts, (face) => face.load()))'
    scripts = [`(${quickenClock})()`, paged, ours, 'installCures()', fonts]
  }
  return scripts
}

/** A function as a global of the tab, whether it was written as a declaration or as an arrow. */
export const declaration = (script: { readonly name: string }): string => `window.${script.name} = ${script};`
