/** What both engines must do alike: run it with PLUMBLINE_TEST_DATABASE set to a PostgreSQL URL too. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textArray } from './binary-array.ts'
import type { Queryable } from './database.ts'
import { testDatabase } from './testing.ts'

const db = await testDatabase()
await db.query('create table counter (name text primary key, value int8 not null)')

const instant = new Date('2024-02-29T23:59:59.123Z')
const values: Record<string, { type: string; value: unknown; read?: unknown }> = {
  'an instant': { type: 'timestamptz', value: instant },
  'an early instant': { type: 'timestamptz', value: new Date('1890-01-01T00:00:00.000Z') },
  'a large integer': { type: 'int8', value: Number.MAX_SAFE_INTEGER },
  'a document': { type: 'jsonb', value: { a: [1, 'é', null, { b: true }] } },
  'a json text': { type: 'jsonb', value: '[1,2]', read: [1, 2] },
  bytes: { type: 'bytea', value: Buffer.from([0, 255, 92, 39, 10]) },
  'a day': { type: 'date', value: '2024-02-29' },
  'a decimal': { type: 'numeric', value: '12345678901234567890.5' },
  texts: { type: 'text[]', value: ['a', null, '', 'q"uo\\te', '{x,y}', 'NULL', 'é\n'] },
  integers: { type: 'int8[]', value: [1, null, -5] },
  instants: { type: 'timestamptz[]', value: [instant, null] },
  'byte strings': { type: 'bytea[]', value: [Buffer.from([0, 1]), null, Buffer.alloc(0), Buffer.from('"\\x')] },
  'documents as texts': { type: 'jsonb[]', value: ['{"a":"\\"}"}', null], read: [{ a: '"}' }, null] },
  'documents as objects': { type: 'jsonb[]', value: [{ a: ['"', '\\'] }, null] },
  'texts in binary': { type: 'text[]', value: textArray(['a', null, '', '{"é\\']), read: ['a', null, '', '{"é\\'] },
  'no texts in binary': { type: 'text[]', value: textArray([]), read: [] },
  'only nothing as bytes': { type: 'bytea[]', value: [null, null] },
  'no texts': { type: 'text[]', value: [] },
  'no byte strings': { type: 'bytea[]', value: [] },
  nothing: { type: 'timestamptz', value: null },
}

for (const [name, { type, value, read = value }] of Object.entries(values)) {
  test(`${name} as ${type} comes back as it went in`, async () => {
    const { rows } = await db.query<{ value: unknown }>(`select $1::${type} as value`, [value])
    assert.deepEqual(rows[0]!.value, read)
  })
}

test('an integer beyond 2^53 throws', async () => {
  await assert.rejects(db.query('select 9007199254740993 as n'), RangeError)
  assert.equal((await db.query('select 1')).rowCount, 1)
})

test('the session is in UTC', async () => {
  assert.deepEqual((await db.query(`select current_setting('TimeZone') as zone`)).rows, [{ zone: 'UTC' }])
})

const failures: Record<string, { text: string; values?: unknown[]; code: string }> = {
  'an unknown column': { text: 'select nope', code: '42703' },
  'an unknown column with values': { text: 'select nope from counter where name = $1', values: ['a'], code: '42703' },
  'a malformed value': { text: 'select $1::int', values: ['x'], code: '22P02' },
  'an error in the middle of rows': { text: 'select 1 / (50000 - g) from generate_series(1, 60000) g', code: '22012' },
  'a constraint': { text: 'insert into counter values ($1, null)', values: ['a'], code: '23502' },
  'a statement after a failed one': { text: 'select 1; select nope; select 2', code: '42703' },
  'COPY, which is not offered': { text: 'copy counter from stdin', code: '57014' },
  'too few values': { text: 'select $1::int, $2::int', values: [1], code: '08P01' },
}

for (const [name, { text, values: bound, code }] of Object.entries(failures)) {
  test(`${name} fails with ${code} and the next query works`, async () => {
    await assert.rejects(db.query(text, bound), { code })
    const answers = await Promise.all([1, 2, 3].map((n) => db.query<{ n: number }>('select $1::int as n', [n])))
    assert.deepEqual(
      answers.map(({ rows }) => rows[0]!.n),
      [1, 2, 3],
    )
  })
}

test('a large answer arrives whole', async () => {
  const { rows } = await db.query<{ n: number; text: string }>(
    `select n, repeat('x', 5000) || n as text from generate_series(1, 2000) n`,
  )
  assert.equal(rows.length, 2000)
  assert.ok(rows.every(({ n, text }) => text.length === 5000 + String(n).length && text.endsWith(`x${n}`)))
})

test('one value of 8 MB comes back as it went in', async () => {
  const value = Buffer.alloc(8_000_000, 7)
  const { rows } = await db.query<{ value: Buffer }>('select $1::bytea as value', [value])
  assert.ok(rows[0]!.value.equals(value))
})

test('unnest writes many rows at once', async () => {
  await db.query('create table bulk (id text primary key, document jsonb not null, packed bytea not null)')
  const ids = Array.from({ length: 500 }, (_, n) => `id-${n}`)
  const { rowCount } = await db.query(
    `insert into bulk select id, document::jsonb, packed
       from unnest($1::text[], $2::text[], $3::bytea[]) as t (id, document, packed)`,
    [ids, ids.map((id) => JSON.stringify({ id, quote: '"\\' })), ids.map((id) => Buffer.from(id))],
  )
  assert.equal(rowCount, 500)
  const { rows } = await db.query(`select * from bulk where id = 'id-321'`)
  assert.deepEqual(rows, [{ id: 'id-321', document: { id: 'id-321', quote: '"\\' }, packed: Buffer.from('id-321') }])
})

const counterValue = async (name: string, on: Queryable = db) =>
  (await on.query<{ value: number }>('select value from counter where name = $1', [name])).rows[0]?.value

test('a transaction commits what it returns from', async () => {
  const value = await db.transaction(async (tx) => {
    await tx.query(`insert into counter values ('committed', 1)`)
    return counterValue('committed', tx)
  })
  assert.equal(value, 1)
  assert.equal(await counterValue('committed'), 1)
})

test('statements that are sent together are one transaction', async () => {
  const insert = { text: 'insert into counter values ($1, 1) returning name', values: ['together'] }
  const [first, second] = await db.together([
    insert,
    { text: 'select count(*) from counter where name = $1', values: ['together'] },
  ])
  assert.deepEqual(first, { rows: [{ name: 'together' }], rowCount: 1 })
  assert.deepEqual(second?.rows, [{ count: 1 }])
  assert.equal(await counterValue('together'), 1)
})

test('of statements that are sent together none counts when one fails, and that one says why', async () => {
  const insert = { text: `insert into counter values ('undone', 1)` }
  for (const statements of [
    [insert, { text: 'select nope' }, insert],
    [{ text: 'select nope' }, insert],
  ]) {
    await assert.rejects(db.together(statements), /column "nope" does not exist/)
    assert.equal(await counterValue('undone'), undefined)
  }
  await assert.rejects(
    db.transaction(async () => db.together([insert])),
    /inside a transaction/,
  )
})

test('statements of a transaction that are not waited for one by one run in their order', async () => {
  const values = await db.transaction(async (tx) => {
    const sent = [1, 2, 3].map((n) => tx.query<{ n: number }>('select $1::int as n', [n]))
    return (await Promise.all(sent)).map(({ rows }) => rows[0]!.n)
  })
  assert.deepEqual(values, [1, 2, 3])
})

test('a transaction that throws is rolled back and throws that error', async () => {
  const cause = new Error('changed my mind')
  const work = db.transaction(async (tx) => {
    await tx.query(`insert into counter values ('rolled back', 1)`)
    throw cause
  })
  await assert.rejects(work, cause)
  assert.equal(await counterValue('rolled back'), undefined)
})

test('a transaction whose failed statement was swallowed is not taken for committed', async () => {
  const work = db.transaction(async (tx) => {
    await tx.query(`insert into counter values ('half', 1)`)
    await tx.query('select nope').catch(() => {})
  })
  await assert.rejects(work, /rolled back/)
  assert.equal(await counterValue('half'), undefined)
})

test('the database itself is refused inside a transaction, and the transaction after its end', async () => {
  let leaked: Queryable | undefined
  await db.transaction(async (tx) => {
    leaked = tx
    await assert.rejects(db.query('select 1'), /inside a transaction/)
    await assert.rejects(
      db.transaction(async () => {}),
      /inside a transaction/,
    )
  })
  await assert.rejects(leaked!.query('select 1'), /over/)
})

test('queries outside never see an open transaction', async () => {
  await db.query(`insert into counter values ('isolated', 0)`)
  const seen: (number | undefined)[] = []
  const outside: Promise<void>[] = []
  await db.transaction(async (tx) => {
    for (let n = 1; n <= 10; n += 1) {
      await tx.query(`update counter set value = value + 1 where name = 'isolated'`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.equal(await counterValue('isolated', tx), 10)
  })
  for (let n = 0; n < 20; n += 1) {
    outside.push(counterValue('isolated').then((value) => void seen.push(value)))
    outside.push(
      db.transaction(async (tx) => {
        await tx.query(`update counter set value = value + 1 where name = 'isolated'`)
        await new Promise((resolve) => setImmediate(resolve))
        await tx.query(`update counter set value = value - 1 where name = 'isolated'`)
      }),
    )
  }
  await Promise.all(outside)
  assert.deepEqual(seen, Array(20).fill(10))
})

test('a serialization failure is retried, and given up after five attempts', async () => {
  let attempts = 0
  const work = db.transaction(async (tx) => {
    attempts += 1
    await tx.query(`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`)
  })
  await assert.rejects(work, { code: '40001' })
  assert.equal(attempts, 5)
  let runs = 0
  await db.transaction(async (tx) => {
    runs += 1
    if (runs < 3) await tx.query(`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`)
    await tx.query(`insert into counter values ('retried', $1)`, [runs])
  })
  assert.equal(await counterValue('retried'), 3)
})

test('close waits for what was called before it and refuses what comes after', async () => {
  const other = await testDatabase()
  const before = [1, 2, 3].map((n) => other.query<{ n: number }>('select $1::int as n from pg_sleep(0.01)', [n]))
  const closing = other.close()
  await assert.rejects(other.query('select 1'), /closed/)
  await closing
  const answers = await Promise.all(before)
  assert.deepEqual(
    answers.map(({ rows }) => rows[0]!.n),
    [1, 2, 3],
  )
  await other.close()
})
