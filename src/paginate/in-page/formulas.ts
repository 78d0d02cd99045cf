/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: keeps the lines of a text on the grid whatever formulas stand in them. Sent as text. */

/**
 * A formula counts for as much of its line as the text around it does; one that is too tall for that makes room by whole lines. As many
 * are added above the baseline and below it as each needs, so that several in one line ask for nothing between.
 */
export function fitFormulas(root: HTMLElement): void {
  const formulas = Array.from(root.querySelectorAll<HTMLElement>('.math')).filter(
    (each) => !each.parentElement?.classList.contains('formula'),
  )
  // All is read before anything is written: a measurement after each change would lay out the whole flow anew.
  const probes = formulas.map((formula) => {
    const probe = document.createElement('span')
    probe.style.cssText = 'display:inline-block;width:0;height:0'
    formula.prepend(probe)
    return probe
  })
  const strut = strutMeasurer(root)
  const fits = formulas.map((formula, index) => {
    const math = formula.querySelector('math') as MathMLElement
    const box = math.getBoundingClientRect()
    const baseline = (probes[index] as Element).getBoundingClientRect().bottom
    const styles = getComputedStyle(formula.parentElement as Element)
    const { line, above, below } = strut(styles)
    const lacking = { over: baseline - box.top - above, under: box.bottom - baseline - below }
    const isInCell = formula.closest('td, th') !== null
    const { over, under } = isInCell
      ? roomInCell(lacking, line)
      : roomInText(lacking, line, Number.parseFloat(styles.fontSize))
    return { math, top: over - lacking.over, bottom: under - lacking.under }
  })
  for (const probe of probes) probe.remove()
  for (const { math, top, bottom } of fits) {
    math.style.marginBlockStart = `${top}px`
    math.style.marginBlockEnd = `${bottom}px`
  }
  for (const formula of formulas) partFromHan(formula)
}

/** Above the line and below it. */
interface Room {
  readonly over: number
  readonly under: number
}

/**
 * A formula may go into the lines before and after its own: 汉字 end by 0.3 em above the end of their line, and begin by 0.4 em below its
 * beginning.
 */
export function roomInText({ over, under }: Room, line: number, em: number): Room {
  return { over: wholeSteps(over - 0.3 * em, line), under: wholeSteps(under - 0.4 * em, line) }
}

/** Between the rules of a table it keeps to its cell, and has as much room above as below: together they are whole lines. */
export function roomInCell({ over, under }: Room, line: number): Room {
  const half = wholeSteps(Math.max(over, under), line / 2)
  return { over: half, under: half }
}

/** As much as is asked for, in whole steps; a tenth of a pixel is a rounding. */
export function wholeSteps(height: number, step: number): number {
  return height > 0.1 ? Math.ceil((height - 0.1) / step) * step : 0
}

/** What an empty line of a style has above and below its baseline; each style is measured once. */
export function strutMeasurer(
  root: HTMLElement,
): (styles: CSSStyleDeclaration) => { line: number; above: number; below: number } {
  const known = new Map<string, { line: number; above: number; below: number }>()
  return ({ fontFamily, fontSize, lineHeight }) => {
    const key = `${fontFamily} ${fontSize} ${lineHeight}`
    const measured = known.get(key)
    if (measured) return measured
    const text = document.createElement('div')
    Object.assign(text.style, { fontFamily, fontSize, lineHeight, position: 'absolute', visibility: 'hidden' })
    const baseline = document.createElement('span')
    baseline.style.cssText = 'display:inline-block;width:0;height:0'
    text.append(baseline)
    root.append(text)
    const box = text.getBoundingClientRect()
    const above = baseline.getBoundingClientRect().bottom - box.top
    const strut = { line: box.height, above, below: box.height - above }
    text.remove()
    known.set(key, strut)
    return strut
  }
}

/** The gap between 汉字 and Latin (CLREQ 3.2.2), which the browser gives to letters only. */
export function partFromHan(formula: HTMLElement): void {
  const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
  const { previousSibling, nextSibling } = formula
  if (previousSibling instanceof Text && han.test(Array.from(previousSibling.data).pop() ?? ''))
    formula.style.marginInlineStart = '0.125em'
  if (nextSibling instanceof Text && han.test(Array.from(nextSibling.data)[0] ?? ''))
    formula.style.marginInlineEnd = '0.125em'
}

/** What the tab is sent. */
export const FORMULAS = [fitFormulas, roomInText, roomInCell, wholeSteps, strutMeasurer, partFromHan] as const
