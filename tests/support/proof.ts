/** A proof of the text of one file, `a.md`, as lines to compare. */
import type { Finding } from '../../src/model/finding.js'
import { proofBook } from '../../src/proof-book.js'
import { scratch } from './scratch.js'

export type SaidOf = (finding: Finding) => string

/** `id line:column`. */
export const idAndPlace: SaidOf = ({ id, place }) => `${id} ${place?.line}:${place?.column}`

export async function proofOf(
  text: string,
  said: SaidOf = idAndPlace,
  beside: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  return (await made(text, beside, false)).findings.map(said)
}

/** The text of the baseline that these findings make. */
proofOf.baseline = async (text: string): Promise<string> => (await made(text, {}, true)).value.baseline!.text

async function made(text: string, beside: Readonly<Record<string, string>>, updateBaseline: boolean) {
  const folder = await scratch({ 'a.md': text, ...beside })
  const request = { inputs: ['a.md'], cwd: folder, configFile: null, textOnly: true, pictures: false, updateBaseline }
  return proofBook(request, {
    cache: { read: async () => null, write: async () => {} },
    browserPath: null,
    jobs: 1,
    signal: new AbortController().signal,
    report: () => {},
  })
}
