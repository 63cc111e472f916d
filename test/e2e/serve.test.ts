/** What an operator relies on: one request id in answer and log, metrics that count, and a reset that leaves a usable server. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DescribeConfigurationRecordersCommand } from '@aws-sdk/client-config-service'
import { startPlumbline } from '../plumbline.ts'
import { startRecorder } from '../record.ts'
import { until } from '../until.ts'

const timeout = 240_000
const as = { accountId: '567890123456' }
const server = await startPlumbline({ args: ['--auth', 'none', '--allow-reset'] })
const sdk = server.sdk(as)

test('the request id of an answer is that of its log line, for an answer and for a fault', { timeout }, async () => {
  const answered = await sdk.send(new DescribeConfigurationRecordersCommand({}))
  const refused = await sdk
    .send(new DescribeConfigurationRecordersCommand({ ConfigurationRecorderNames: ['nobody'] }))
    .catch((error: { $metadata: { requestId?: string } }) => error)
  for (const [{ $metadata }, fault] of [
    [answered, undefined],
    [refused, 'NoSuchConfigurationRecorderException'],
  ] as const) {
    assert.match($metadata.requestId!, /^[0-9a-f-]{36}$/)
    const line = await until('the log line', async () =>
      server.log().find(({ requestId }) => requestId === $metadata.requestId),
    )
    assert.deepEqual(
      [line.operation, line.fault, line.accountId],
      ['DescribeConfigurationRecorders', fault, as.accountId],
    )
  }
})

test('metrics count what was answered', { timeout }, async () => {
  const page = await (await fetch(`${server.url}/metrics`)).text()
  const labels = 'service="config",operation="DescribeConfigurationRecorders"'
  assert.ok(page.includes(`plumbline_request_seconds_count{${labels},status="200"} 1\n`), page.slice(-1500))
  assert.ok(page.includes(`plumbline_faults_total{${labels},fault="NoSuchConfigurationRecorderException"} 1\n`))
})

test('a reset empties all accounts and regions, answers when it is done, and the server goes on', {
  timeout,
}, async () => {
  const elsewhere = { ...as, region: 'eu-west-1' }
  const others = { accountId: '678901234567' }
  for (const each of [as, elsewhere, others]) await startRecorder(server, each, ['AWS::EC2::Volume'])
  const reset = await fetch(`${server.url}/_plumbline/reset`, { method: 'POST' })
  assert.deepEqual([reset.status, await reset.json()], [200, {}])
  for (const each of [as, elsewhere, others]) {
    const left = await server.sdk(each).send(new DescribeConfigurationRecordersCommand({}))
    assert.deepEqual(left.ConfigurationRecorders, [])
  }
  await startRecorder(server, as, ['AWS::EC2::Volume'])
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
  assert.equal(await server.stop(), 0)
})
