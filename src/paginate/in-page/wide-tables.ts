/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the layout tab: finds the size at which the columns of a table stand side by side. What is too wide is set smaller in steps, then
 * turned onto its side; what does not fit even so has its rows run over several lines. Sent as text.
 */

/** How much room the columns of a table ask for, in px at the table's own size. */
interface Columns {
  readonly table: HTMLTableElement
  /** A row with a cell for each column; none when cells span in every row. */
  readonly model: HTMLTableRowElement | undefined
  /** Of each column. */
  readonly needs: readonly number[]
  /** What the columns have without being told. */
  readonly given: readonly number[]
  /** Between the margins. */
  readonly room: number
  readonly sizePt: number
}

export function fitTables(root: HTMLElement): void {
  const turnedRoom = root.clientHeight
  for (const columns of measureColumns(root)) {
    const { table, room } = columns
    const frame = table.closest<HTMLElement>('.table')
    const asked = table.classList.contains('turned')
    const size = (asked ? null : fittingSize(columns, room)) ?? fittingSize(columns, turnedRoom)
    const turns = frame !== null && (asked || (size !== null && fittingSize(columns, room) === null))
    if (turns) frame.dataset.turned = ''
    if (size === null) table.dataset.unrolled = `${columns.needs.length}`
    setSize(columns, size ?? 7)
  }
}

/** The largest type, in pt by halves down to 7, at which the columns fit; null: they do not. */
export function fittingSize({ needs, sizePt }: Columns, room: number): number | null {
  const total = needs.reduce((sum, need) => sum + need, 0)
  const fits = (size: number) => (total * size) / sizePt <= room + 0.5
  let size = sizePt
  while (!fits(size) && size > 7) size = Math.max(7, Math.ceil(size * 2) / 2 - 0.5)
  return fits(size) ? size : null
}

export function setSize({ table, model, needs, given, sizePt }: Columns, size: number): void {
  if (size < sizePt) {
    table.style.fontSize = `${size}pt`
    table.dataset.small = ''
  }
  if (table.dataset.unrolled !== undefined) return
  const em = (sizePt * 4) / 3
  needs.forEach((need, at) => {
    const cell = model?.cells[at]
    if (cell && (given[at] as number) < need - 0.5) cell.style.minWidth = `${Math.ceil((need / em) * 100) / 100}em`
  })
}

/**
 * A column asks for its longest word, up to seven ems, and for four characters of what it says. It is set twice, as narrow as it can be
 * and as wide as it will: for all tables at once, or each would lay out the whole flow anew.
 */
export function measureColumns(root: HTMLElement): Columns[] {
  const tables = Array.from(root.querySelectorAll<HTMLTableElement>('table')).filter(
    (table) => table.parentElement?.closest('table') === null,
  )
  const models = tables.map(modelRow)
  const widthsOf = (styles: string) => {
    const before = tables.map((table) => table.style.cssText)
    for (const table of tables) table.style.cssText += styles
    const widths = tables.map((table, at) =>
      Array.from<Element, number>(models[at]?.cells ?? [table], (cell) => cell.getBoundingClientRect().width),
    )
    tables.forEach((table, at) => {
      table.style.cssText = before[at] as string
    })
    return widths
  }
  const given = widthsOf('')
  const narrow = widthsOf(';width:min-content')
  const wide = widthsOf(';width:max-content;white-space:nowrap')
  return tables.map((table, at) => {
    const em = Number.parseFloat(getComputedStyle(table).fontSize)
    const [least, most] = [narrow[at] as number[], wide[at] as number[]]
    const needs =
      models[at] === undefined
        ? least
        : least.map((word, column) => Math.max(Math.min(word, 8 * em), Math.min(most[column] as number, 5 * em)))
    const room = (table.closest('.table') ?? table.parentElement)?.clientWidth ?? 0
    return { table, model: models[at], needs, given: given[at] as number[], room, sizePt: (em * 3) / 4 }
  })
}

export function modelRow(table: HTMLTableElement): HTMLTableRowElement | undefined {
  const columns = Math.max(
    0,
    ...Array.from(table.rows)
      .slice(0, 50)
      .map((row) => Array.from(row.cells).reduce((sum, cell) => sum + cell.colSpan, 0)),
  )
  return Array.from(table.rows).find((row) => row.cells.length === columns && columns > 0)
}

/** Columns keep their widths on all pages of a table that is broken. */
export function keepColumns(table: HTMLTableElement): HTMLElement | null {
  const model = modelRow(table)
  if (model === undefined || table.dataset.unrolled !== undefined) return null
  const columns = document.createElement('colgroup')
  for (const cell of model.cells) {
    const column = document.createElement('col')
    column.style.width = `${cell.getBoundingClientRect().width}px`
    columns.append(column)
  }
  return columns
}

/** Marks the tables that are wider than their place, before heights are measured: styles may break their words. */
export function markWideTables(root: Element): void {
  for (const table of root.querySelectorAll<HTMLElement>('table')) {
    const room = table.parentElement?.clientWidth ?? 0
    if (table.getBoundingClientRect().width > room + 1) table.dataset.wide = ''
  }
}

/** What the tab is sent. */
export const WIDE_TABLES = [
  fitTables,
  fittingSize,
  setSize,
  measureColumns,
  modelRow,
  keepColumns,
  markWideTables,
] as const
