/**
 * The rows of a CSV text (RFC 4180) whose first line names the columns, each as a map by those names. Empty lines are
 * left out;
 * a row that is shorter than the first lacks the last columns.
 */
export function csvTable(text: string): readonly ReadonlyMap<string, string>[] {
  const [names = [], ...rows] = csvRows(text)
  return rows.map((row) => new Map(row.map((value, i) => [names[i] ?? String(i), value])))
}

/** A value in quotes (two of them stand for one), or one without, and what ends it. */
const VALUE = /(?:"((?:[^"]|"")*)"|((?:[^",\r\n][^,\r\n]*)?))(,|\r?\n|$)/y

function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const value = new RegExp(VALUE)
  while (value.lastIndex < text.length) {
    const at = value.lastIndex
    const found = value.exec(text)
    if (found === null) throw new Error(`The CSV cannot be read from character ${at} on.`)
    const [, quoted, plain = '', end] = found
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',' && value.lastIndex < text.length) continue
    if (end === ',') row.push('')
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
