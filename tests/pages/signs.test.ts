import { describe, expect, it } from 'vitest'
import { bodyPages, squeezed } from '../support/type-area.js'

describe('signs that no face of the text has', () => {
  it.each(['☐✘➤', '🌸🚢', '👩‍🚒', '🇨🇳', '1️⃣', '☺️⚠️'])('print and are copied as they were written: %s', async (signs) => {
    const [page] = await bodyPages(`# 书\n\n## 节\n\n河边${signs}开门。\n`)
    const line = page!.lines.find(({ text }) => text.startsWith('河边'))!
    expect(squeezed(line.text).replace(/\ufe0f/g, '')).toBe(`河边${signs}开门。`.replace(/\ufe0f/g, ''))
    expect(line.runs.map(({ font }) => font).join(' ')).toMatch(/Emoji|Symbols/)
  })
})
