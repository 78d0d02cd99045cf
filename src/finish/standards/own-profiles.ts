/** Profiles of our own, for books whose printer gave none: black ink, and the colours of a screen. */
import type { BookConfig } from '../../model/config.js'
import { curveTag, type IccTag, writeIccProfile, xyzTag } from './icc-writer.js'
import { isArchival } from './standard-names.js'

/** By the inks: spot and four inks differ from press to press and have none. Colours of a screen need one in an archive only. */
export function ownProfile({ inks: { mode }, standard }: BookConfig['print']): Buffer | null {
  if (mode === 'black') return blackInk()
  return mode === 'rgb' && isArchival(standard) ? srgb() : null
}

/** How much darker a tint of one half prints than it is drawn: between coated (16 %) and uncoated paper (22 %, ISO 12647-2). */
const DOT_GAIN = 0.2

/** From 0, all ink, to 1, bare paper; light that comes back from it (Murray and Davies). */
function blackInk(): Buffer {
  const light = (grey: number): number => {
    const ink = 1 - grey
    return 1 - (ink + 4 * DOT_GAIN * ink * (1 - ink))
  }
  const description = `Black ink, dot gain ${DOT_GAIN * 100} %`
  return writeIccProfile({ deviceClass: 'prtr', space: 'GRAY', description }, [['kTRC', curveTag(256, light)]])
}

/** What colours of pictures and screens mean where nothing is said (sRGB, IEC 61966-2-1), adapted to the white of the connection space. */
export function srgb(): Buffer {
  const curve = curveTag(1024, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  const primaries: readonly IccTag[] = [
    ['rXYZ', xyzTag([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyzTag([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyzTag([0.14307, 0.06061, 0.7141])],
  ]
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((signature): IccTag => [signature, curve])
  return writeIccProfile({ deviceClass: 'mntr', space: 'RGB ', description: 'sRGB IEC61966-2.1' }, [
    ...primaries,
    ...curves,
  ])
}
