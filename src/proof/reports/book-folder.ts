/** Where the files of a book are for whoever reads a report: CI knows them by their paths from the folder in which the program was started. */
import path from 'node:path'

/** Path of a file of the book as it is in a report, with forward slashes. */
export type ReportedPath = (file: string) => string

/** A book outside the folder is told of by its own paths: nothing in a report says where on the machine it was made. */
export function reportedPath(bookFolder: string, cwd: string): ReportedPath {
  const way = path.relative(cwd, bookFolder)
  const isInside = !path.isAbsolute(way) && way.split(path.sep)[0] !== '..'
  const steps = isInside ? way.split(path.sep).filter(Boolean) : []
  return (file) => [...steps, file].join('/')
}
