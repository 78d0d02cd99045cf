/** The library that encodes codes, and what is asked of it: which modules are dark, how wide bars and spaces are. */

export interface Encoder {
  /** Modules of a QR code, row by row. */
  matrix(text: string): { readonly dark: readonly boolean[]; readonly side: number }
  /** Widths of the bars and spaces of an EAN-13, in modules. */
  bars(digits: string): readonly number[]
}

/** It takes 30 ms to load, so only a book with a code loads it. */
export async function loadEncoder(): Promise<Encoder> {
  const { default: library } = await import('bwip-js/generic')
  return {
    matrix(text) {
      const [code] = library.raw('qrcode', text, 'eclevel=M')
      if (code === undefined || !('pixs' in code)) throw new Error('bwip-js gave no matrix')
      return { dark: code.pixs.map((module) => module === 1), side: code.pixx }
    },
    bars(digits) {
      const [code] = library.raw('ean13', digits)
      if (code === undefined || !('sbs' in code)) throw new Error('bwip-js gave no bars')
      return code.sbs
    },
  }
}
