/** Paths that a manuscript names, as paths from the book's root. */
import { posix } from 'node:path'

/**
 * A path as written in a file, from the book's root; null when it leads out of the root. Percent signs are decoded
 * and backslashes turned first, so that neither hides a way out. A leading slash means the root.
 */
export function pathFromRoot(file: string, written: string): string | null {
  const plain = decodePercent(written).replaceAll('\\', '/')
  const path = plain.startsWith('/')
    ? posix.normalize(plain.replace(/^\/+/, ''))
    : posix.join(posix.dirname(file), plain)
  return path === '..' || path.startsWith('../') || path.includes('\0') ? null : path
}

/** Text with a stray percent sign is left as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The scheme of a URL as a browser sees it, in lower case: it skips tabs, line feeds and leading controls. */
export function schemeOf(target: string): string | null {
  const seen = target.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? null
}
