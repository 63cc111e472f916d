/** kill -9 amid an import that the server runs; asked for again, exactly the files' items are in the ledger. */
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { historyName, item, put, snapshotName, temporaryFolder } from '../../src/config/import/testing.ts'
import { freshDatabase } from '../fresh-database.ts'
import { startPlumbline } from '../plumbline.ts'
import { until } from '../until.ts'
import { allListed, historyOf } from './ledger.ts'
import { ROUNDS } from './rounds.ts'

const timeout = 240_000
const DAYS = 4
const VOLUMES = 700
const TYPE = 'AWS::EC2::Volume'
/** Resources that the ledger has when the process dies: another number each round. */
const DEATHS = [1, 300, 600, 450, 100]

const database = await freshDatabase()
let server = await startPlumbline({ database })

for (let round = 0; round < ROUNDS; round += 1) {
  test(`killed amid an import, round ${round + 1}`, { timeout }, async () => {
    const accountId = String(600_000_000_000 + round)
    const as = { accountId }
    const source = path.join(temporaryFolder(), 'files')
    writeFiles(source, accountId)
    await server.call(as, 'StartImport', { source })
    const most = DEATHS[round % DEATHS.length]!
    const count = async () => (await allListed(server, as)).length
    await until('the middle of the import', async () => (await count()) >= most)
    await server.kill()

    server = await startPlumbline({ database })
    assert.ok((await count()) >= most)
    const { importId }: { importId: string } = await server.call(as, 'StartImport', { source })
    await until('the end of the import', async () => {
      const { state, error }: { state: string; error?: string } = await server.call(as, 'GetImport', { importId })
      assert.notEqual(state, 'failed', error)
      return state === 'done'
    })
    const resources = await allListed(server, as)
    assert.equal(resources.length, VOLUMES)
    const sdk = server.sdk(as)
    for (let i = 0; i < VOLUMES; i += 100) {
      const items = await historyOf(sdk, TYPE, `vol-${i}`)
      const days = items.map((v) => [v.configurationItemCaptureTime!.toISOString(), JSON.parse(v.configuration!).day])
      const expected = Array.from({ length: DAYS }, (_, day) => [`2026-03-0${day + 1}T12:00:00.000Z`, day])
      assert.deepEqual(days, expected)
    }
  })
}

/** A snapshot of all volumes, and a history file a day in which each changed. */
function writeFiles(folder: string, awsAccountId: string): void {
  for (let day = 0; day < DAYS; day += 1) {
    const placed = { account: awsAccountId, day: `2026-03-0${day + 1}`, time: '120000' }
    const items = Array.from({ length: VOLUMES }, (_, i) =>
      item(`vol-${i}`, `${placed.day}T12:00:00Z`, { awsAccountId, configuration: { day, i } }),
    )
    put(folder, day === 0 ? snapshotName(placed) : historyName(placed), { configurationItems: items })
  }
}
