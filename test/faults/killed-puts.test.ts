/** kill -9 amid PutResourceConfig traffic: each put that was acknowledged is in the history, in order and once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ConfigServiceClient, PutResourceConfigCommand } from '@aws-sdk/client-config-service'
import { freshDatabase } from '../fresh-database.ts'
import { startPlumbline } from '../plumbline.ts'
import { startRecorder } from '../record.ts'
import { checkLives, historyOf } from './ledger.ts'
import { ROUNDS } from './rounds.ts'

const timeout = 240_000
// Not connected: its recorder takes what is put.
const as = { accountId: '456789012345' }
const TYPE = 'Example::Rack::Server'
const WRITERS = 6
/** Acknowledged puts after which the process dies: another number each round. */
const DEATHS = [1, 20, 60, 7, 110]

const database = await freshDatabase()
let server = await startPlumbline({ database })
await startRecorder(server, as, ['AWS::EC2::Instance'])

for (let round = 0; round < ROUNDS; round += 1) {
  test(`killed amid puts, round ${round + 1}`, { timeout }, async () => {
    const sdk = server.sdk(as)
    const most = DEATHS[round % DEATHS.length]!
    let acknowledged = 0
    let dead: Promise<void> | undefined
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      const resourceId = `server-${round}-${writer}`
      let last = 0
      while (dead === undefined) {
        try {
          await put(sdk, resourceId, last + 1)
        } catch (error) {
          if (dead === undefined) throw error
          break
        }
        last += 1
        acknowledged += 1
        if (acknowledged >= most) dead ??= server.kill()
      }
      return { resourceId, last }
    })
    const written = await Promise.all(writers)
    await dead

    server = await startPlumbline({ database })
    for (const { resourceId, last } of written) {
      const items = await historyOf(server.sdk(as), TYPE, resourceId).catch((error: Error) => {
        if (last === 0 && error.name === 'ResourceNotDiscoveredException') return []
        throw error
      })
      const revisions = items.map((i) => JSON.parse(i.configuration!).revision)
      // The put under way when it died may be in the history, or not.
      const expected = Array.from({ length: Math.max(last, revisions.length) }, (_, i) => i + 1)
      assert.deepEqual(revisions, expected)
      assert.ok(revisions.length <= last + 1, `${revisions.length} revisions of ${last}`)
      checkLives(resourceId, items)
    }
  })
}

async function put(sdk: ConfigServiceClient, ResourceId: string, revision: number): Promise<void> {
  const Configuration = JSON.stringify({ revision })
  await sdk.send(new PutResourceConfigCommand({ ResourceType: TYPE, SchemaVersionId: '1', ResourceId, Configuration }))
}
