/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: finds room for the numbers of equations. Sent as text. */

/**
 * A formula stands in the middle of the measure while the number fits beside it there; one that is too wide for that stands in the middle
 * of what the number leaves, and one that leaves nothing has it below (`styles/base/mathematics.css`).
 */
export function crowdEquations(root: HTMLElement): void {
  const equations = Array.from(root.querySelectorAll<HTMLElement>('.formula.numbered'))
  const crowded = equations.filter((equation) => {
    const formula = equation.querySelector('math') as MathMLElement
    const number = equation.querySelector('.equation-number') as HTMLElement
    const beside = 2 * number.getBoundingClientRect().width
    return formula.getBoundingClientRect().width + beside > equation.getBoundingClientRect().width
  })
  for (const equation of crowded) equation.classList.add('crowded')
}

/** What the tab is sent. */
export const EQUATION_NUMBERS = [crowdEquations] as const
