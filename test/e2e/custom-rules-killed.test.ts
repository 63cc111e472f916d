/** A server that is killed while a function runs: nothing of the function is left, and another server calls it again. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { testPython } from '../../src/cloud/functions/testing.ts'
import { atEnd } from '../at-end.ts'
import { emulatedAccount } from '../emulated-account.ts'
import { REGION, startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'
import { until } from '../until.ts'

const BUCKET = 'AWS::S3::Bucket'
const HANDLER = path.join(import.meta.dirname, 'handlers/waits.py')
const timeout = 300_000

test('kill -9 while a function runs loses nothing', { timeout }, async () => {
  const account = await emulatedAccount(REGION)
  const env = { PLUMBLINE_PYTHON: testPython() }
  const first = await startPlumbline({ env })
  await connectAccount(first, account)
  await startRecorder(first, account, [BUCKET])
  const bucket = `slow-${account.accountId}`
  await account.aws('s3api', 'create-bucket', '--bucket', bucket)
  await sweep(first, account, [BUCKET])
  const name = `slow-${account.accountId}`
  // Where the user of a function may look.
  const file = path.join(os.tmpdir(), name)
  writeFileSync(file, '')
  atEnd(() => rmSync(file, { force: true }))
  const add = [
    'functions',
    'add',
    name,
    '--handler',
    `${HANDLER}:lambda_handler`,
    '--runtime',
    'python3',
    '--timeout',
    '900',
  ]
  const { functionArn }: { functionArn: string } = await first.plumbline(account, ...add)
  const rule = {
    ConfigRuleName: 'slow',
    InputParameters: JSON.stringify({ file }),
    Scope: { ComplianceResourceTypes: [BUCKET], ComplianceResourceId: bucket },
    Source: {
      Owner: 'CUSTOM_LAMBDA',
      SourceIdentifier: functionArn,
      SourceDetails: [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }],
    },
  }
  await first.aws(account, 'configservice', 'put-config-rule', '--config-rule', JSON.stringify(rule))
  await until('the function to run', async () => processesOf(name).length > 0)
  await first.kill()
  await until('the end of what it ran', async () => processesOf(name).length === 0)

  rmSync(file)
  const second = await startPlumbline({ env, database: first.database })
  const says = async () => {
    const { EvaluationResults: results }: { EvaluationResults: { ComplianceType: string }[] } = await second.aws(
      ...([account, 'configservice', 'get-compliance-details-by-config-rule', '--config-rule-name', 'slow'] as const),
    )
    return results[0]?.ComplianceType
  }
  assert.equal(await until('the verdict', says), 'COMPLIANT')
})

/** Ids of processes that run for a function. */
function processesOf(name: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return (
        readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`AWS_LAMBDA_FUNCTION_NAME=${name}\0`) &&
        !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
      )
    } catch {
      return false // It is gone, or not ours to look at.
    }
  })
}
