/** A view with a stand-in for every value of a template. */
import type { Shape } from '../template-views.js'

export interface Sample {
  readonly view: Readonly<Record<string, unknown>>
  /** Stand-ins that must come out. `written`: as a template asks for them. */
  readonly needed: readonly { readonly token: string; readonly written: string }[]
  /** Attributes whose element must hold a text of the manuscript alone. */
  readonly units: readonly {
    readonly attribute: string
    readonly token: string
    readonly unit: string
    readonly text: string
  }[]
}

/** `isFull`: with all that a book may lack, lists of two items, conditions that hold; else with none of it. */
export function sampleOf(shape: Shape, isFull: boolean): Sample {
  const sampler = new Sampler(isFull)
  return { view: sampler.of(shape, '') as Sample['view'], needed: sampler.needed, units: sampler.units }
}

class Sampler {
  readonly needed: { token: string; written: string }[] = []
  readonly units: Sample['units'][number][] = []
  #count = 0

  constructor(private readonly isFull: boolean) {}

  of(shape: Shape, name: string): unknown {
    switch (shape.kind) {
      case 'maybe':
        return this.isFull ? this.of(shape.of, name) : null
      case 'list':
        return this.isFull ? [this.of(shape.of, name), this.of(shape.of, name)] : []
      case 'group':
        return this.#group(shape.members)
      case 'truth':
        return this.isFull
      case 'text':
        return this.#token()
      case 'manuscript':
        return this.#need(`{{{${name}}}}`)
      case 'anchor':
        return this.#need(`{{${name}}}`)
      case 'unit':
      case 'attributes':
        return ` data-${this.#token()}=""`
    }
  }

  #group(members: Readonly<Record<string, Shape>>): Record<string, unknown> {
    const view: Record<string, unknown> = {}
    for (const [name, shape] of Object.entries(members)) {
      view[name] = this.of(shape, name)
      const text = name.replace(/Unit$/, '')
      const token = this.needed.find(({ written }) => written === `{{{${text}}}}`)?.token
      if (shape.kind !== 'unit' || token === undefined) continue
      const attribute = String(view[name]).trim().replace('=""', '')
      this.units.push({ attribute, token, unit: `{{{${name}}}}`, text: `{{{${text}}}}` })
    }
    return view
  }

  #need(written: string): string {
    const token = this.#token()
    this.needed.push({ token, written })
    return token
  }

  /** Fit to be a word, a number's place in CSS, an id and the name of an element. */
  #token(): string {
    this.#count += 1
    return `t${this.#count}t`
  }
}
