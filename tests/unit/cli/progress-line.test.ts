import { afterEach, describe, expect, it, vi } from 'vitest'
import { progressLine } from '../../../src/cli/progress-line.js'
import type { Terminal } from '../../../src/cli/terminal.js'
import type { Progress } from '../../../src/model/workshop.js'

/** What stands on the progress line at each change, for a terminal of this width; null: no terminal. */
function shown(columns: number | null, ...steps: Progress[]): string[] {
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const { show } = progressLine({ language: 'en', columns } as Terminal)
  for (const step of steps) show(step)
  return written
}

afterEach(() => vi.restoreAllMocks())

describe('the progress line', () => {
  const layout: Progress = { stage: 'layout', flow: 'body-1-1', title: '渡口的灯', pages: 12 }

  it('names the stage, the section and the pages so far', () => {
    expect(shown(80, layout)[0]).toMatch(/laying out\s+渡口的灯\s+12 pages/)
  })

  it('keeps to the width of the terminal, in which a 汉字 takes two columns', () => {
    const [line] = shown(24, { ...layout, title: '渡'.repeat(60) })
    expect((line!.match(/渡/g) ?? []).length).toBeLessThanOrEqual(7)
  })

  it('is quiet when nobody looks at a terminal', () => {
    expect(shown(null, layout, { stage: 'print', pages: 12 })).toEqual([])
  })
})
