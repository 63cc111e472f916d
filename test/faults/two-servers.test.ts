/**
 * Two server processes and one database. Over PostgreSQL they share the work: no change is written twice, none is lost. A
 * PGlite directory has one process at a time: the second is refused, and told who has it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emulatedAccount } from '../emulated-account.ts'
import { freshDatabase } from '../fresh-database.ts'
import { startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'
import { allListed, checkLives, histories } from './ledger.ts'
import { ROUNDS } from './rounds.ts'

const timeout = 480_000
const TYPES = ['AWS::EC2::Volume', 'AWS::SNS::Topic', 'AWS::IAM::User']
const VOLUMES = 30
const TOPICS = 10

const database = await freshDatabase()
const first = await startPlumbline({ database })

if (database.engine === 'pglite') {
  test('a second process on a data directory is refused, and says who has it', { timeout }, async () => {
    await assert.rejects(startPlumbline({ database }), (error: Error) => {
      assert.match(error.message, new RegExp(`in use by process ${first.pid}\\b`))
      return true
    })
    assert.equal((await fetch(`${first.url}/readyz`)).status, 200)
    await first.kill()
    // The dead one's lock holds nobody off.
    const second = await startPlumbline({ database })
    assert.equal(await second.stop(), 0)
  })
} else {
  const second = await startPlumbline({ database })
  const accounts = [await emulatedAccount(), await emulatedAccount()]
  const made = new Map<string, { volumes: string[]; topics: string[] }>()

  for (const account of accounts) {
    const ec2 = await account.cloud.service('ec2')
    const sns = await account.cloud.service('sns')
    const volumes: string[] = []
    const topics: string[] = []
    for (let i = 0; i < VOLUMES; i += 1) {
      const volume = new ec2.sdk.CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 1 })
      volumes.push((await ec2.client.send(volume)).VolumeId!)
    }
    for (let i = 0; i < TOPICS; i += 1) {
      topics.push((await sns.client.send(new sns.sdk.CreateTopicCommand({ Name: `topic-${i}` }))).TopicArn!)
    }
    made.set(account.accountId, { volumes, topics })
    await connectAccount(first, account)
    await startRecorder(first, account, TYPES)
  }

  const sweepAll = () =>
    Promise.all(accounts.flatMap((account) => [first, second].map((server) => sweep(server, account, TYPES))))

  for (let round = 0; round < ROUNDS; round += 1) {
    test(`two processes sweep the same accounts, round ${round + 1}`, { timeout }, async () => {
      await sweepAll()
      for (const { accountId, cloud } of accounts) {
        const { volumes, topics } = made.get(accountId)!
        const Tags = [{ Key: 'round', Value: String(round) }]
        const ec2 = await cloud.service('ec2')
        await ec2.client.send(new ec2.sdk.CreateTagsCommand({ Resources: volumes, Tags }))
        const sns = await cloud.service('sns')
        for (const ResourceArn of topics) await sns.client.send(new sns.sdk.TagResourceCommand({ ResourceArn, Tags }))
        const iam = await cloud.service('iam')
        await iam.client.send(new iam.sdk.CreateUserCommand({ UserName: `user-${round}` }))
        if (round > 0) await iam.client.send(new iam.sdk.DeleteUserCommand({ UserName: `user-${round - 1}` }))
      }
      await sweepAll()
      for (const account of accounts) {
        const resources = await allListed(second, account)
        const { volumes, topics } = made.get(account.accountId)!
        assert.equal(resources.length, volumes.length + topics.length + round + 1)
        const changed = new Set([...volumes, ...topics])
        for (const [name, items] of await histories(second, account, resources)) {
          checkLives(name, items)
          if (!changed.has(name.split(' ')[1]!)) continue
          const rounds = items.slice(1).map((i) => i.tags?.round)
          assert.deepEqual(
            rounds,
            Array.from({ length: round + 1 }, (_, i) => String(i)),
            name,
          )
        }
      }
    })
  }

  test('neither process failed at anything', { timeout }, async () => {
    for (const server of [first, second]) {
      assert.deepEqual(
        server.log().filter((line) => Number(line.level) >= 40),
        [],
      )
      assert.equal(await server.stop(), 0)
    }
  })
}
