/** The browser that lays out pages: which one, which version, and whether it starts. */
import { finding } from '../../model/finding.js'
import { inspectBrowser } from '../../paginate/inspect-browser.js'
import type { Examination } from './examine.js'

export const browser: Examination = async ({ browserPath }) => {
  const { version, path } = await inspectBrowser(browserPath)
  return [path === null ? finding('doctor/packed-browser', { version }) : finding('doctor/browser', { version, path })]
}
