/** ICC profiles for tests: the smallest that are whole, and where to change a byte of them. */

/** A profile of a press with four inks, by its maker's name. Darker is more ink, and that is all it knows of colour. */
export function pressProfile(description = 'Test press, four inks'): Buffer {
  return profile('prtr', 'CMYK', [
    ['desc', descriptionTag(description)],
    ['A2B0', table(4, 3, (inks) => [Math.max(0, 255 - inks.reduce((sum, ink) => sum + ink, 0)), 128, 128])],
    ['B2A0', table(3, 4, ([lightness]) => [0, 0, 0, 255 - lightness!])],
  ])
}

/** The same with its name as version 4 writes it, in Unicode. */
export function pressProfileOf4(description: string): Buffer {
  const made = profile('prtr', 'CMYK', [
    ['desc', unicodeTag(description)],
    ['A2B0', table(4, 3, () => [128, 128, 128])],
    ['B2A0', table(3, 4, () => [0, 0, 0, 128])],
  ])
  made.writeUInt32BE(0x04200000, VERSION)
  return made
}

export const [SIZE, VERSION, CLASS, SPACE, SIGNATURE] = [0, 8, 12, 16, 36] as const

type Tag = readonly [signature: string, bytes: Buffer]

function profile(deviceClass: string, space: string, tags: readonly Tag[]): Buffer {
  const header = Buffer.alloc(128)
  header.writeUInt32BE(0x02100000, VERSION)
  header.write(`${deviceClass}${space}Lab `, CLASS, 'latin1')
  header.write('acsp', SIGNATURE, 'latin1')
  const list = Buffer.alloc(4 + 12 * tags.length)
  list.writeUInt32BE(tags.length)
  let end = header.length + list.length
  for (const [index, [signature, bytes]] of tags.entries()) {
    list.write(signature, 4 + 12 * index, 'latin1')
    list.writeUInt32BE(end, 8 + 12 * index)
    list.writeUInt32BE(bytes.length, 12 + 12 * index)
    end += bytes.length
  }
  header.writeUInt32BE(end, SIZE)
  return Buffer.concat([header, list, ...tags.map(([, bytes]) => bytes)])
}

function descriptionTag(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 78)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(text.length + 1, 8)
  bytes.write(text, 12, 'latin1')
  return bytes
}

function unicodeTag(text: string): Buffer {
  const name = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(28)
  head.write('mluc', 0, 'latin1')
  for (const [at, value] of [
    [8, 1],
    [12, 12],
    [20, name.length],
    [24, 28],
  ] as const)
    head.writeUInt32BE(value, at)
  head.write('zhCN', 16, 'latin1')
  return Buffer.concat([head, name])
}

/** A table of eight bits (`mft1`, ICC.1:2010, 10.9) with two points for each component, straight lines before and after. */
function table(inputs: number, outputs: number, colour: (point: readonly number[]) => readonly number[]): Buffer {
  const head = Buffer.alloc(48)
  head.write('mft1', 0, 'latin1')
  head.set([inputs, outputs, 2], 8)
  for (const one of [12, 28, 44]) head.writeUInt32BE(0x10000, one)
  const line = Array.from({ length: 256 }, (_, value) => value)
  const lines = (count: number) => Array.from({ length: count }, () => line).flat()
  const points = Array.from({ length: 2 ** inputs }, (_, point) =>
    colour(Array.from({ length: inputs }, (_, component) => ((point >> (inputs - 1 - component)) & 1) * 255)),
  )
  return Buffer.concat([head, Buffer.from([...lines(inputs), ...points.flat(), ...lines(outputs)])])
}
