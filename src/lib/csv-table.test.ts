import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvTable } from './csv-table.ts'

const cases: Record<string, [text: string, rows: Record<string, string>[]]> = {
  nothing: ['', []],
  'names only': ['a,b\n', []],
  rows: [
    'a,b\n1,2\n3,4',
    [
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ],
  ],
  'lines that end as on Windows': ['a,b\r\n1,2\r\n', [{ a: '1', b: '2' }]],
  'values in quotes': ['a,b\n"x,y","say ""no"""\n', [{ a: 'x,y', b: 'say "no"' }]],
  'a line break in quotes': ['a,b\n"x\ny",2\n', [{ a: 'x\ny', b: '2' }]],
  'empty values': [
    'a,b,c\n,,\n1,,',
    [
      { a: '', b: '', c: '' },
      { a: '1', b: '', c: '' },
    ],
  ],
  'empty lines': ['a\n\n1\n', [{ a: '1' }]],
  'a short row': ['a,b\n1\n', [{ a: '1' }]],
}
for (const [name, [text, rows]] of Object.entries(cases)) {
  test(name, () => assert.deepEqual(csvTable(text).map(Object.fromEntries), rows))
}

test('a quote that does not end', () => assert.throws(() => csvTable('a\n"x'), /from character 2 on/))
