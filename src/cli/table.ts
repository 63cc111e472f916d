import { type Colours, colours } from './colour.ts'
import { printable } from './printable.ts'

export interface Column<Row> {
  readonly title: string
  value(row: Row): string | number | undefined
  readonly align?: 'left' | 'right'
  /** Colours the cell; its width is that of the bare text. */
  paint?(text: string, row: Row): string
}

const GAP = '  '

/** Columns under their titles, as wide as what stands in them; a line for each row, each with a line's end. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  colour: Colours = colours(false),
): string {
  const cells = rows.map((row) => columns.map((column) => printable(String(column.value(row) ?? ''))))
  const widths = columns.map(({ title }, i) =>
    cells.reduce((most, line) => Math.max(most, line[i]!.length), title.length),
  )
  const line = (texts: readonly string[], paint: (text: string, i: number) => string) =>
    `${texts
      .map((text, i) => {
        const padding = ' '.repeat(widths[i]! - text.length)
        const painted = paint(text, i)
        if (columns[i]!.align === 'right') return `${padding}${painted}`
        return i === columns.length - 1 ? painted : `${painted}${padding}`
      })
      .join(GAP)
      .trimEnd()}\n`
  const head = line(
    columns.map(({ title }) => title),
    (text) => colour.bold(text),
  )
  const body = rows.map((row, at) => line(cells[at]!, (text, i) => columns[i]!.paint?.(text, row) ?? text))
  return [head, ...body].join('')
}
