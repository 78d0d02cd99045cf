/** ICC profiles (ICC.1): of a picture that is made ready, those of sRGB go, as readers take sRGB for granted; others stay, so that colours stay true. */

export type ProfileSpace = 'RGB ' | 'GRAY'

/** Fit to stay with a picture whose pixels are of that space. */
export function isWorthKeeping(profile: Uint8Array, space: ProfileSpace): boolean {
  const view = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength)
  if (view.length < 132 || view.toString('latin1', 16, 20) !== space) return false
  return !/sRGB/i.test(descriptionOf(view))
}

/** Of the tag `desc`, whose text is ASCII in version 2 and UTF-16 in version 4: read without its zeros, both are. */
function descriptionOf(profile: Buffer): string {
  const tags = Math.min(profile.readUInt32BE(128), 100)
  for (let at = 132; at < 132 + 12 * tags && at + 12 <= profile.length; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== 'desc') continue
    const start = profile.readUInt32BE(at + 4)
    return profile.toString('latin1', start, start + profile.readUInt32BE(at + 8)).replaceAll('\0', '')
  }
  return ''
}
