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
  const known = candidatePairs.get(candidates) ?? candidates.map((candidate) => pairs(slugOf(candidate)))
  candidatePairs.set(candidates, known)
  let best: string | null = null
  let bestScore = 0.3
  for (const [index, own] of known.entries()) {
    let shared = 0
    for (const pair of wanted) if (own.has(pair)) shared++
    const score = (2 * shared) / (wanted.size + own.size)
    if (score > bestScore) [best, bestScore] = [candidates[index]!, score]
  }
  return best
}

/** Per list of candidates: it is asked again for each broken link. */
const candidatePairs = new WeakMap<readonly string[], readonly ReadonlySet<string>[]>()

function pairs(text: string): Set<string> {
  const characters = Array.from(`^${text}$`)
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character))
}
