/** Pictures have pixels enough for the size in which they are printed. */
import { checkResolution } from '../../../preflight/checks/resolution.js'
import type { LayoutRule } from '../rule.js'

/** Pixels an inch; what has fewer is seen to be coarse by any reader. */
const COARSE = 150

export const imageResolution: LayoutRule = {
  ids: ['layout/image-resolution'],
  *check({ pages, config, sheet, uses }) {
    const file = { pages: pages.map(({ printed }) => printed) }
    const edition = { print: config.print, pages: pages.map(({ page }) => page), assets: sheet.assets, uses }
    for (const found of checkResolution(file, edition))
      yield Number(found.facts.ppi) < COARSE ? { ...found, severity: 'error' } : found
  },
}
