/** A PostScript calculator (PDF 32000-1, 7.10.5), as far as gradients need one. */

type Step = number | string | readonly Step[]

export function calculate(code: string, operands: readonly number[]): number[] {
  const stack = [...operands]
  run(parse(code.match(/[{}]|[^\s{}]+/g) ?? []), stack)
  return stack
}

function parse(words: string[]): Step[] {
  const steps: Step[] = []
  for (let word = words.shift(); word !== undefined && word !== '}'; word = words.shift()) {
    steps.push(word === '{' ? parse(words) : Number.isNaN(Number(word)) ? word : Number(word))
  }
  return steps
}

function run(steps: readonly Step[], stack: number[]): void {
  const branches: (readonly Step[])[] = []
  const pop = (): number => {
    const top = stack.pop()
    if (top === undefined) throw new Error('stack underflow')
    return top
  }
  const binary = (result: (a: number, b: number) => number): void => {
    const [b, a] = [pop(), pop()]
    stack.push(result(a, b))
  }
  const operators: Record<string, () => void> = {
    dup: () => stack.push(stack.at(-1)!),
    pop: () => void pop(),
    exch: () => stack.splice(-2, 2, ...stack.slice(-2).reverse()),
    copy: () => stack.push(...stack.slice(-pop())),
    index: () => stack.push(stack.at(-1 - pop())!),
    roll: () => {
      const [by, count] = [pop(), pop()]
      const rolled = stack.splice(-count)
      const cut = ((-by % count) + count) % count
      stack.push(...rolled.slice(cut), ...rolled.slice(0, cut))
    },
    add: () => binary((a, b) => a + b),
    sub: () => binary((a, b) => a - b),
    mul: () => binary((a, b) => a * b),
    div: () => binary((a, b) => a / b),
    exp: () => binary((a, b) => a ** b),
    le: () => binary((a, b) => Number(a <= b)),
    lt: () => binary((a, b) => Number(a < b)),
    if: () => {
      const branch = branches.pop()!
      if (pop() === 1) run(branch, stack)
    },
    ifelse: () => {
      const [otherwise, branch] = [branches.pop()!, branches.pop()!]
      run(pop() === 1 ? branch : otherwise, stack)
    },
  }
  for (const step of steps) {
    if (typeof step === 'number') stack.push(step)
    else if (typeof step === 'string') operators[step]!()
    else branches.push(step)
  }
}
