/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Runs in the layout tab: readies tables for their way over pages, and heads what of them goes on. Sent as text. */

// From scripts that stand in the tab beside this: an import would not travel.
declare const firstCharacter: typeof import('./notes.js').firstCharacter
declare const splitNote: typeof import('./notes.js').splitNote
declare const missing: typeof import('./grid.js').missing
declare const keepColumns: typeof import('./wide-tables.js').keepColumns

/** What stands again above the rows of a table on each page that it goes on to. */
export interface TableHead {
  /** 续表 2-1. */
  readonly mark: HTMLElement | null
  /** Their widths; null: every part finds its own. */
  readonly columns: HTMLElement | null
  readonly head: HTMLElement | null
}

/** By the number that the table carries (`data-headed-by`). */
export type TableHeads = ReadonlyMap<string, TableHead>

/** Notes called in a table stand under it (表注), whatever else stands at the foot of its last page. */
export function standTableNotes(root: HTMLElement): void {
  for (const note of root.querySelectorAll<HTMLElement>('.table .footnote')) {
    const frame = outermostFrame(note)
    const last = frame.lastElementChild
    const notes = last?.classList.contains('table-notes') ? last : frame.appendChild(document.createElement('div'))
    notes.className = 'table-notes'
    // Of a note that is called in another.
    if (note.previousElementSibling?.classList.contains('called-in-note')) note.previousElementSibling.remove()
    note.className = 'table-note'
    notes.append(note)
  }
}

export function outermostFrame(element: Element): Element {
  const around = element.parentElement?.closest('.table')
  return around ? outermostFrame(around) : element
}

/** A table and its rows with their heights; all is read before anything is written. */
interface MeasuredTable {
  readonly frame: HTMLElement
  readonly table: HTMLTableElement
  readonly height: number
  readonly headHeight: number
  readonly columns: HTMLElement | null
  readonly rows: readonly { readonly row: HTMLTableRowElement; readonly height: number }[]
}

export function readyTables(root: HTMLElement): TableHeads {
  const line = Number.parseFloat(getComputedStyle(root).lineHeight)
  const tables = Array.from(root.querySelectorAll<HTMLTableElement>('table'))
    .filter((table) => table.parentElement?.closest('table') === null)
    .map(measureTable)
  const heads = new Map<string, TableHead>()
  for (const table of tables) {
    const isTurned = table.frame.dataset.turned !== undefined
    const pageHeight = isTurned ? root.clientWidth : root.clientHeight
    const breaks = isTurned || table.height > pageHeight / 2
    const head = { ...headOf(table, pageHeight), columns: breaks ? table.columns : null }
    if (head.columns !== null) setColumns(table.table, head.columns.cloneNode(true) as HTMLElement)
    if (breaks) table.frame.style.breakInside = 'auto'
    table.table.dataset.headedBy = `${heads.size}`
    heads.set(`${heads.size}`, head)
    snapRows(table, line)
    bindRows(table, pageHeight)
    const room = pageHeight - (head.head === null ? 0 : table.headHeight) - 2 * line
    for (const { row, height } of table.rows) if (height > room) cutRow(row)
  }
  return heads
}

export function measureTable(table: HTMLTableElement): MeasuredTable {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const frame = (table.closest('.table') ?? table) as HTMLElement
  const rows = Array.from(table.rows, (row) => ({ row, height: heightOf(row) }))
  const columns = keepColumns(table)
  return { frame, table, height: heightOf(frame), headHeight: heightOf(table.tHead), columns, rows }
}

/** A head that would take a third of each page stands once. */
export function headOf(
  { frame, table, headHeight }: MeasuredTable,
  pageHeight: number,
): Pick<TableHead, 'mark' | 'head'> {
  const mark = frame.querySelector<HTMLElement>(':scope > .continuation')
  mark?.remove()
  const repeats = table.tHead !== null && headHeight <= pageHeight / 3
  return { mark: mark && asRepeated(mark), head: repeats ? asRepeated(table.tHead as HTMLElement) : null }
}

/** A copy for the eye alone: no text of the book, nothing that links lead to, and an artifact of the printed file. */
export function asRepeated(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  for (const each of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'data-block', 'data-calls', 'data-tag', 'href']) each.removeAttribute(name)
  }
  copy.dataset.repeated = ''
  copy.setAttribute('aria-hidden', 'true')
  return copy
}

/** In place of the author's, which said no more. */
export function setColumns(table: HTMLTableElement, columns: HTMLElement): void {
  for (const each of table.querySelectorAll(':scope > colgroup, :scope > col')) each.remove()
  if (table.caption === null) table.prepend(columns)
  else table.caption.after(columns)
  table.style.tableLayout = 'fixed'
}

/** Pictures and formulas may make a row no whole number of lines. */
export function snapRows({ rows }: MeasuredTable, line: number): void {
  for (const { row, height } of rows) {
    const short = missing(height, line)
    if (short > 0) row.style.height = `${height + short}px`
  }
}

/** Two rows stay with the head of a table that is broken, and two make its end. */
export function bindRows({ table, rows }: MeasuredTable, pageHeight: number): void {
  const body = rows.filter(({ row }) => row.parentElement !== table.tHead)
  const bound = [body[1], body[body.length - 1]]
  for (const each of bound) if (each !== undefined && each !== body[0]) each.row.style.breakBefore = 'avoid'
  body.forEach(({ row }, at) => {
    for (const cell of row.cells) {
      if (cell.rowSpan <= 1) continue
      const spanned = body.slice(at, at + cell.rowSpan)
      // What spans rows cannot be broken with them: a short span keeps them together, a long one ends with its first row.
      if (spanned.reduce((sum, each) => sum + each.height, 0) > pageHeight / 3) endSpan(cell, spanned)
      else for (const each of spanned.slice(1)) each.row.style.breakBefore = 'avoid'
    }
  })
}

/** The cell stays in the first of its rows; empty ones stand below it. */
export function endSpan(cell: HTMLTableCellElement, rows: readonly { readonly row: HTMLTableRowElement }[]): void {
  const before = columnsBefore(cell)
  cell.rowSpan = 1
  for (const { row } of rows.slice(1)) {
    const empty = emptyCell(cell)
    const next = Array.from(row.cells).find((each) => columnsBefore(each) >= before)
    row.insertBefore(empty, next ?? null)
  }
}

/** Cells that span rows from above are not counted: their columns are rare, and a cell may stand one column off. */
export function columnsBefore(cell: HTMLTableCellElement): number {
  const { cells } = cell.parentElement as HTMLTableRowElement
  return Array.from(cells)
    .slice(0, cell.cellIndex)
    .reduce((columns, each) => columns + each.colSpan, 0)
}

export function emptyCell(cell: HTMLElement): HTMLElement {
  const empty = cell.cloneNode(false) as HTMLElement
  for (const name of ['id', 'data-block', 'rowspan']) empty.removeAttribute(name)
  empty.textContent = '\u00a0'
  empty.dataset.filler = ''
  return empty
}

/** A row that is taller than a page becomes rows of two lines each, which a page joins again (`joinRows`). */
export function cutRow(row: HTMLTableRowElement): void {
  row.style.removeProperty('height')
  const cells = Array.from(row.cells)
  const { lineHeight, paddingBlockStart } = getComputedStyle(cells[0] as Element)
  const { top, bottom } = row.getBoundingClientRect()
  const step = 2 * Number.parseFloat(lineHeight)
  const limits: number[] = []
  for (let at = top + Number.parseFloat(paddingBlockStart) + step; at < bottom; at += step) limits.push(at)
  // All cuts are found before any is made, and made from the end: what stands before keeps its place.
  const cuts = cells.map((cell) => cutsOf(cell, limits))
  for (let at = limits.length - 1; at >= 0; at--) {
    // Below the last text there may be pictures: they go with the line that they stand in.
    if (cuts.every((each) => each[at] === null)) continue
    const piece = row.cloneNode(false) as HTMLTableRowElement
    piece.removeAttribute('id')
    const parts = cells.map((cell, column) => {
      const cut = cuts[column]?.[at] ?? null
      return cut === null ? emptyCell(cell) : splitNote(cell, cut.text, cut.offset)
    })
    piece.append(...parts)
    const isLast = row.dataset.continues === undefined
    for (const each of [piece, ...parts]) {
      each.setAttribute('data-continued', '')
      each.toggleAttribute('data-continues', !isLast)
    }
    for (const each of [row, ...cells]) each.dataset.continues = ''
    piece.dataset.piece = ''
    row.after(piece)
  }
}

/** The first character of a cell below each of these places; null: there is none. */
export function cutsOf(cell: HTMLElement, limits: readonly number[]): ({ text: Text; offset: number } | null)[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  let text = walker.nextNode() as Text | null
  return limits.map((limit) => {
    for (; text !== null; text = walker.nextNode() as Text | null) {
      const offset = firstCharacter(text, ({ top, bottom }) => (top + bottom) / 2 > limit)
      if (offset < text.length) return { text, offset }
    }
    return null
  })
}

/** Heads the tables that this page goes on with. */
export function headTables(rendered: Element, heads: TableHeads): void {
  for (const table of rendered.querySelectorAll<HTMLElement>('table[data-split-from][data-headed-by]')) {
    const { mark = null, columns = null, head = null } = heads.get(table.dataset.headedBy ?? '') ?? {}
    delete table.dataset.headedBy
    for (const part of [head, columns]) if (part !== null) table.prepend(part.cloneNode(true))
    if (mark !== null) table.before(mark.cloneNode(true))
  }
}

/** The pieces of a row that stand on one page are one row. */
export function joinRows(page: Element): void {
  for (const piece of page.querySelectorAll<HTMLTableRowElement>('tr[data-piece]')) {
    const row = piece.previousElementSibling
    if (!(row instanceof HTMLTableRowElement)) continue
    Array.from(row.cells).forEach((cell, at) => {
      const tail = piece.cells[at] as HTMLTableCellElement
      if (tail.dataset.filler === undefined) joinContent(cell, tail)
    })
    for (const [at, each] of [row, ...row.cells].entries()) {
      const tail = at === 0 ? piece : piece.cells[at - 1]
      if (tail?.dataset.continues === undefined) delete each.dataset.continues
    }
    piece.remove()
  }
}

/** Puts together what was cut: the last of one with the first of the other, at every depth. */
export function joinContent(head: Element, tail: Element): void {
  const [last, first] = [head.lastChild, tail.firstChild]
  const wasCut = first instanceof HTMLElement && first.dataset.continued !== undefined
  if (wasCut && last instanceof HTMLElement && last.tagName === first.tagName) {
    joinContent(last, first)
    if (first.dataset.continues === undefined) delete last.dataset.continues
    first.remove()
  }
  head.append(...tail.childNodes)
}

/** What the tab is sent. */
export const TABLES = [
  standTableNotes,
  outermostFrame,
  readyTables,
  measureTable,
  headOf,
  setColumns,
  asRepeated,
  snapRows,
  bindRows,
  endSpan,
  columnsBefore,
  emptyCell,
  cutRow,
  cutsOf,
  headTables,
  joinRows,
  joinContent,
] as const
