/** Names of headings as GitHub makes them, which is what authors write into links. */

/** Lower case, letters and digits of any script kept, spaces to hyphens, marks left out. */
export function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** The candidate most like a name, by the pairs of characters they share; null when none is like it. */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  const wanted = pairs(slugOf(name))
  let best: string | null = null
  let bestScore = 0.3
  for (const candidate of candidates) {
    const own = pairs(slugOf(candidate))
    const shared = [...wanted].filter((pair) => own.has(pair)).length
    const score = (2 * shared) / (wanted.size + own.size)
    if (score > bestScore) [best, bestScore] = [candidate, score]
  }
  return best
}

function pairs(text: string): Set<string> {
  const characters = Array.from(`^${text}$`)
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character))
}
