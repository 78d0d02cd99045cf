/** The script of the report, as text. */
import { ARRANGE } from './in-page/arrange.js'
import { CHOOSE } from './in-page/choose.js'
import { FILTERS } from './in-page/filters.js'
import { KEYS } from './in-page/keys.js'
import { REPORT_PAGE } from './in-page/report-page.js'
import { TICKS } from './in-page/ticks.js'
import { VIEWS } from './in-page/views.js'

export function reportScript(): string {
  const functions = [...FILTERS, ...VIEWS, ...CHOOSE, ...ARRANGE, ...TICKS, ...KEYS, ...REPORT_PAGE]
  return [...functions.map((script) => `window.${script.name} = ${script};`), 'startReport()'].join('\n')
}
