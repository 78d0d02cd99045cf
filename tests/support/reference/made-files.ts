/** Files of examples that are no text, or too long to be written out. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontWithRights } from '../font-rights.js'
import { pixelPng, png } from '../images.js'
import { A5_BOX, rawPdf } from '../raw-pdf.js'
import { pressProfile } from '../standards/press-profile.js'
import type { ExampleFile } from './examples.js'

type Maker = (given: readonly string[], text: string) => string | Uint8Array

const MAKERS: Readonly<Record<string, Maker>> = {
  /** A picture of that many pixels. */
  png: ([width, height]) => png(Number(width), Number(height)),
  /** The same in red. */
  'red-png': ([width, height]) =>
    pixelPng(
      Uint8Array.from({ length: 4 * Number(width) * Number(height) }, (_, at) => [200, 30, 30, 255][at % 4]!),
      Number(width),
    ),
  /** The text between, so many times, and an end. */
  times: ([count, end = ''], text) => text.trimEnd().repeat(Number(count)) + end,
  /** Bytes in hexadecimal. */
  bytes: (_, text) => Buffer.from(text.replace(/\s/gu, ''), 'hex'),
  /** A PDF with a page for each size in points. */
  pdf: (sizes) =>
    rawPdf({
      pages: sizes.map((size) => ({
        page: `/MediaBox ${size === 'A5' ? A5_BOX : `[0 0 ${size.replace('x', ' ')}]`}`,
      })),
    }),
  /** A PDF with so many pages, of which the dictionary is written here. */
  'raw-pdf': ([pages = '1'], text) =>
    rawPdf({ pages: Array.from({ length: Number(pages) }, () => ({ page: text.trim() })) }),
  /** A PDF that asks for a password. */
  'encrypted-pdf': () =>
    Buffer.from(
      rawPdf({ pages: [{ page: `/MediaBox ${A5_BOX}` }] })
        .toString('latin1')
        .replace('/Root', `${LOCK} /Root`),
    ),
  /** A font that says that its weight can be varied. */
  'variable-font': () => {
    const font = readFileSync(createRequire(import.meta.url).resolve(TRUETYPE))
    font.write('fvar', font.indexOf('GDEF', 0, 'latin1'), 'latin1')
    return font
  },
  /** A font that its maker keeps out of other people's files. */
  'restricted-font': () => fontWithRights(0x0002),
  /** The ICC profile of a press, with other bytes from a place on, or cut off there. */
  'press-profile': ([at, instead]) => {
    const profile = pressProfile()
    if (instead === undefined) return profile.subarray(0, Number(at))
    profile.write(instead, Number(at), 'latin1')
    return profile
  },
}

const LOCK = '/Encrypt << /Filter /Standard /V 1 /R 2 /O (o) /U (u) /P -4 >>'

const TRUETYPE = '@expo-google-fonts/inconsolata/400Regular/Inconsolata_400Regular.ttf'

export function madeFile({ made, text }: ExampleFile): string | Uint8Array {
  if (made === null) return text
  const [maker, ...given] = made.split(' ')
  const make = MAKERS[maker!]
  if (make === undefined) throw new Error(`Nobody makes files as “${made}”.`)
  return make(given, text)
}
