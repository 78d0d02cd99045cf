/** Which note definitions become notes: those the printed text calls, directly or from another note. */
import { markedImage } from './figure.js'
import type { Token } from './markdown.js'

export interface NotePlan {
  /** Opening tokens of the definitions that become notes. */
  readonly kept: ReadonlySet<Token>
  /** Labels in the order they are defined. */
  readonly labels: readonly string[]
}

interface Definition {
  readonly token: Token
  readonly label: string
  readonly calls: string[]
}

/** The others stay in their place as paragraphs, so that no word of them is lost. */
export function planNotes(tokens: readonly Token[]): NotePlan {
  const { definitions, calls } = collect(tokens)
  const first = new Map<string, Definition>()
  for (const definition of definitions) if (!first.has(definition.label)) first.set(definition.label, definition)
  const kept = new Set<Definition>()
  const keepCalled = (labels: readonly string[]) => {
    const waiting = [...labels]
    for (let label = waiting.pop(); label !== undefined; label = waiting.pop()) {
      const definition = first.get(label)
      if (!definition || kept.has(definition) || inPlace.has(definition)) continue
      kept.add(definition)
      for (const each of definition.calls) waiting.push(each)
    }
  }
  const inPlace = new Set<Definition>()
  keepCalled(calls)
  for (const definition of definitions) {
    if (kept.has(definition)) continue
    inPlace.add(definition)
    keepCalled(definition.calls)
  }
  return {
    kept: new Set([...kept].map(({ token }) => token)),
    labels: definitions.filter((each) => kept.has(each)).map(({ label }) => label),
  }
}

function collect(tokens: readonly Token[]): { definitions: Definition[]; calls: string[] } {
  const definitions: Definition[] = []
  const calls: string[] = []
  const open: Definition[] = []
  for (const token of tokens) {
    if (token.type === 'note_open') {
      const definition = { token, label: String(token.meta?.label), calls: [] }
      definitions.push(definition)
      open.push(definition)
    } else if (token.type === 'note_close') open.pop()
    for (const child of [...(token.children ?? []), ...(markedImage(token)?.children ?? [])]) {
      if (child.type === 'note_call') (open.at(-1)?.calls ?? calls).push(String(child.meta?.label))
    }
  }
  return { definitions, calls }
}
