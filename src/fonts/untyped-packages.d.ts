/** The parts we use of two packages that come without types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype'
      keepFeatures: readonly string[]
      noHinting: boolean
      preserveNameIds: readonly number[]
    },
  ): Promise<Buffer>
}

declare module 'fontverter' {
  export function convert(font: Buffer, toFormat: 'truetype'): Promise<Buffer>
}
