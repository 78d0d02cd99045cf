/** Node itself, against what package.json asks for. */
import { readFileSync } from 'node:fs'
import { finding } from '../../model/finding.js'
import type { Examination } from './examine.js'

const manifest = new URL('../../../package.json', import.meta.url)

export const nodeVersion: Examination = async () => {
  const version = process.versions.node
  const { engines } = JSON.parse(readFileSync(manifest, 'utf8')) as { engines: { node: string } }
  const wanted = engines.node.replace(/^\D+/, '')
  return [
    isAtLeast(version, wanted) ? finding('doctor/node', { version }) : finding('doctor/old-node', { version, wanted }),
  ]
}

/** `20.20.2` is at least `20.19`. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [has, wants] = [version, wanted].map((each) => each.split('.').map(Number))
  const difference = wants!.map((number, index) => (has![index] ?? 0) - number).find((each) => each !== 0)
  return (difference ?? 0) >= 0
}
