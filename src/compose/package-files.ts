/** Texts that are shipped with the program: its templates and styles, wherever the package is installed. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** `src/compose/` and `dist/compose/` both stand two folders below the package's root. */
const PACKAGE_ROOT = new URL('../../', import.meta.url)

/** Path on this machine of a file or folder of the package, given relative to its root. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(path, PACKAGE_ROOT))
}

/** The text of a file of the package, with LF line ends (a checkout on Windows may have others). */
export function readPackageText(path: string): string {
  return readFileSync(packagePath(path), 'utf8').replaceAll('\r\n', '\n')
}
