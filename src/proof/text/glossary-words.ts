/** Words that the house writes otherwise, or not at all (`proof.terms`). Nothing is told of them but what the glossary says. */
import type { Finding } from '../../model/finding.js'
import type { FixedName, Glossary, Misnomer } from '../../model/glossary.js'
import { standsIn, textOf } from './house-style.js'
import { type ProofFile, type Stretch, type TextRule, textFinding } from './rule.js'

export const glossaryWords: TextRule = {
  ids: ['text/term', 'text/banned-term', 'text/name'],
  check: ({ files, glossary }) => [
    ...glossary.preferred.flatMap((term) => misnomers(files, term)),
    ...glossary.banned.flatMap((word) => banned(files, word)),
    ...glossary.names.flatMap((name) => missedNames(files, name, glossary)),
  ],
}

/** 计算机 for 电子计算机: the wrong word may be a part of the right one. */
function misnomers(files: readonly ProofFile[], { wrong, right }: Misnomer): Finding[] {
  return standsIn(files, wordPattern(wrong))
    .filter((stretch) => !isInside(stretch, wrong, right))
    .map((stretch) => textFinding('text/term', stretch, { word: wrong, right }, right))
}

function banned(files: readonly ProofFile[], word: string): Finding[] {
  return standsIn(files, wordPattern(word)).map((stretch) => textFinding('text/banned-term', stretch, { word }))
}

function missedNames(files: readonly ProofFile[], { name, misses }: FixedName, glossary: Glossary): Finding[] {
  const known = misses.flatMap((miss) =>
    standsIn(files, wordPattern(miss)).filter((stretch) => !isInside(stretch, miss, name)),
  )
  const others = glossary.names.map((each) => each.name)
  const near = nearMisses(files, name).filter((stretch) => ![...misses, ...others].includes(textOf(stretch)))
  return [...known, ...near].map((stretch) =>
    textFinding(
      'text/name',
      stretch,
      { found: textOf(stretch), name },
      misses.includes(textOf(stretch)) ? name : undefined,
    ),
  )
}

/** Characters. A shorter name with another character is another person’s. */
const SHORTEST_KNOWN = 4

/** A long name in 汉字 with one character wrong. */
function nearMisses(files: readonly ProofFile[], name: string): Stretch[] {
  const characters = Array.from(name)
  if (characters.length < SHORTEST_KNOWN || !/^[\p{Script=Han}·]+$/u.test(name)) return []
  const forms = characters.map((own, index) => {
    const [before, after] = [characters.slice(0, index), characters.slice(index + 1)].map((part) =>
      escaped(part.join('')),
    )
    return `${before}(?!${escaped(own)})\\p{Script=Han}${after}`
  })
  return standsIn(files, new RegExp(forms.join('|'), 'gu'))
}

/** Latin words whole; 汉字 wherever they stand. */
function wordPattern(word: string): RegExp {
  const before = /^[\p{L}\p{N}]/u.test(word) && !/^\p{Script=Han}/u.test(word) ? '(?<![\\p{Script=Latin}\\p{N}])' : ''
  const after = /[\p{L}\p{N}]$/u.test(word) && !/\p{Script=Han}$/u.test(word) ? '(?![\\p{Script=Latin}\\p{N}])' : ''
  return new RegExp(`${before}${escaped(word)}${after}`, 'gu')
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

function isInside({ block, start }: Stretch, part: string, whole: string): boolean {
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    if (block.text.startsWith(whole, start - at)) return true
  }
  return false
}
