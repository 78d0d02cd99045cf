/** Codes as drawings: black modules on white, one path, so that no seam shows where modules touch. */

/** A black box, in modules from the top left corner of the drawing. */
export interface DarkBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface CodeShape {
  readonly boxes: readonly DarkBox[]
  /** In modules, quiet zones included. */
  readonly width: number
  readonly height: number
  /** One module, in millimetres. */
  readonly module: number
}

export function drawCode({ boxes, width, height, module }: CodeShape): string {
  const path = boxes.map((box) => `M${box.x} ${box.y}h${box.width}v${box.height}h-${box.width}z`).join('')
  const mm = (modules: number): string => `${millimetres(modules, module)}mm`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}" height="${mm(height)}" viewBox="0 0 ${width} ${height}">` +
    `<path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/><path fill="#000" d="${path}"/></svg>`
  )
}

/** To a thousandth: the same in every build. */
export const millimetres = (modules: number, module: number): number => Math.round(modules * module * 1000) / 1000
