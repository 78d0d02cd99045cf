/** What somebody may have meant: asked for keys, options, values and file names alike. Pure. */

/** The candidate nearest to a name, in letters changed; undefined when all are too far to be meant. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  // Two letters in five may differ: `titel` is title, `tags` is nothing of ours.
  let fewest = Math.max(1, Math.round([...wanted].length * 0.4)) + 1
  for (const candidate of candidates) {
    const changes = editDistance(wanted, candidate.toLowerCase())
    if (changes < fewest && changes < [...candidate].length) [best, fewest] = [candidate, changes]
  }
  return best
}

/** The same as a fact to spread into a finding: absent when nothing is near. */
export function nearestFact(name: string, candidates: Iterable<string>): { nearest?: string } {
  const nearest = nearestName(name, candidates)
  return nearest === undefined ? {} : { nearest }
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? beforeLast[column - 2]! + 1
          : Number.POSITIVE_INFINITY
      current.push(Math.min(last[column]! + 1, current[column - 1]! + 1, replaced, swapped))
    }
    ;[beforeLast, last] = [last, current]
  }
  return last[b.length]!
}
