/** What this program is called in the files it makes. */
import { readFileSync } from 'node:fs'

const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')

export const VERSION = (JSON.parse(manifest) as { version: string }).version
export const PRODUCER = `Banxin ${VERSION}`
