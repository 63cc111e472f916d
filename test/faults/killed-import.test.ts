/** An import that is killed loses nothing that it acknowledged, writes nothing twice, and goes on the next time. */
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { importFiles } from '../../src/config/import/import-files.ts'
import { historyName, item, put, snapshotName, temporaryFolder } from '../../src/config/import/testing.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/open.ts'
import { startImport } from './start-import.ts'

const ROUNDS = Number(process.env.PLUMBLINE_TEST_FAULT_ROUNDS ?? 5)
const SMALL_FILES = 6
const LARGE = 2_500
const ITEMS = SMALL_FILES + LARGE

/** An empty database, copied for each round: making one takes longer than the round. */
const template = path.join(temporaryFolder(), 'data')
const empty = await openDatabase({ dataDir: template })
await migrate(empty)
await empty.close()

for (let round = 0; round < ROUNDS; round += 1) {
  test(`killed in the middle of an import, round ${round + 1}`, async () => {
    const folder = temporaryFolder()
    const source = path.join(folder, 'files')
    const dataDir = path.join(folder, 'data')
    for (let hour = 0; hour < SMALL_FILES; hour += 1) {
      const at = `2026-03-01T0${hour}:00:00Z`
      put(source, historyName({ time: `0${hour}0000` }), { configurationItems: [item(`small-${hour}`, at)] })
    }
    const large = Array.from({ length: LARGE }, (_, i) =>
      item(`vol-${i}`, '2026-03-01T12:00:00Z', { configuration: { i } }),
    )
    put(source, snapshotName({ time: '120000' }), { configurationItems: large })

    // Each round dies elsewhere: among the small files, early and late in the large one.
    const killAfter = 2 + ((round * 5) % (SMALL_FILES * 2 + LARGE / 500 - 3))
    cpSync(template, dataDir, { recursive: true })
    const { child, lines, exited, stderr } = startImport(dataDir, source)
    let acknowledged = 0
    let seen = 0
    for await (const line of lines) {
      acknowledged = JSON.parse(line).written
      seen += 1
      if (seen === killAfter) child.kill('SIGKILL')
    }
    const [, signal] = await exited
    assert.equal(signal, 'SIGKILL', stderr())

    const db = await openDatabase({ dataDir })
    try {
      const counted = async (sql: string) => (await db.query<{ count: number }>(sql)).rows[0]!.count
      const kept = await counted('select count(*) as count from configuration_item')
      assert.ok(kept >= acknowledged && kept < ITEMS, `${kept} of ${acknowledged} acknowledged`)
      const marked = await counted('select coalesce(sum(items), 0)::bigint as count from imported_file')
      assert.ok(marked <= kept)
      const summary = await importFiles({ db, source: { path: source }, now: new Date('2026-04-01T00:00:00Z') })
      assert.deepEqual([summary.failed, summary.filesDone, summary.written], [0, SMALL_FILES + 1, ITEMS - kept])
      assert.equal(await counted('select count(*) as count from configuration_item'), ITEMS)
      assert.equal(await counted('select count(*) as count from resource where live'), ITEMS)
      assert.equal(
        await counted(
          'select count(*) as count from configuration_item i join document d on d.account_id = i.account_id and d.hash = i.document_hash',
        ),
        ITEMS,
      )
    } finally {
      await db.close()
    }
  })
}
