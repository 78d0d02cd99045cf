/** Asks, before a book is laid out, whether its inks and its profile can make a file of the standard that it asks for. */
import type { BookConfig } from '../../model/config.js'
import { type Finding, finding, type Place } from '../../model/finding.js'
import type { ColourMode } from '../../model/inks.js'
import { type IccProfile, isReadable, readIccProfile } from './icc-profile.js'
import { STANDARD_NAMES } from './standard-names.js'

type Print = Pick<BookConfig['print'], 'inks' | 'standard' | 'outputProfile'>
type PlaceOf = (keys: readonly string[]) => Place

/** `profile`: the file that `print.outputProfile` names, as read; null: it names none. */
export function standardProblems(print: Print, profile: Uint8Array | null, placeOf: PlaceOf): readonly Finding[] {
  const { standard, inks, outputProfile } = print
  const facts = { standard: STANDARD_NAMES[standard], colour: inks.mode }
  if (standard === 'pdfx-4' && inks.mode === 'rgb') {
    return [finding('print/screen-colours', facts, { place: placeOf(['print', 'colour']) })]
  }
  if (profile !== null)
    return profileProblems(String(outputProfile), profile, print, placeOf(['print', 'outputProfile']))
  // Elsewhere the colours are what the press makes of them; a standard asks for the press to be named.
  const needsInks = standard !== 'none' && (inks.mode === 'spot' || inks.mode === 'cmyk')
  return needsInks ? [finding('print/profile-missing', facts, { place: placeOf(['print', 'standard']) })] : []
}

/** What a device of each kind of colours can be. */
const SPACES: Readonly<Record<ColourMode, readonly string[]>> = {
  black: ['GRAY', 'CMYK'],
  spot: ['CMYK'],
  cmyk: ['CMYK'],
  rgb: ['RGB '],
}

/** ICC.2 (version 5) is younger than the standards for PDF, which take versions 2 and 4 (ISO 32000-1, table 67). */
const LATEST_VERSION = 4

function profileProblems(path: string, bytes: Uint8Array, { inks }: Print, place: Place): readonly Finding[] {
  const profile = readIccProfile(bytes)
  if (profile === 'not-icc') return [finding('print/profile-not-icc', { path }, { place })]
  if (!isReadable(profile)) return [finding('print/profile-damaged', { path }, { place })]
  const { version, space } = profile
  if (version.major > LATEST_VERSION) {
    return [finding('print/profile-version', { path, version: `${version.major}.${version.minor}` }, { place })]
  }
  if (!isDevice(profile, inks.mode)) return [finding('print/profile-class', { path }, { place })]
  if (SPACES[inks.mode].includes(space)) return []
  return [finding('print/profile-space', { path, space: space.trim(), colour: inks.mode }, { place })]
}

/** A press; for a book that is read on screens, also a screen (ISO 15930-7, 6.4.2.1; ISO 19005-2, 6.2.3). */
const isDevice = ({ deviceClass }: IccProfile, mode: ColourMode): boolean =>
  deviceClass === 'prtr' || (mode === 'rgb' && deviceClass === 'mntr')
