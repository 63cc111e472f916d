/** Before deployment as a user has it: the AWS CLI's operations, and `whatif` against the account that is there. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { type EmulatedAccount, emulatedAccount } from '../emulated-account.ts'
import { type PlumblineServer, REGION, startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'

const BUCKET = 'AWS::S3::Bucket'
const BOTH = [{ Mode: 'DETECTIVE' }, { Mode: 'PROACTIVE' }]
const timeout = 240_000

let account: EmulatedAccount
let server: PlumblineServer
let bucket: string
let folder: string

const config = (...args: string[]): Promise<never> => server.aws(account, 'configservice', ...args)
const start = (properties: object, ...more: string[]): Promise<{ ResourceEvaluationId: string }> => {
  const details = {
    ResourceId: 'planned',
    ResourceType: BUCKET,
    ResourceConfiguration: JSON.stringify(properties),
    ResourceConfigurationSchemaType: 'CFN_RESOURCE_SCHEMA',
  }
  return config(
    ...['start-resource-evaluation', '--evaluation-mode', 'PROACTIVE', '--resource-details', JSON.stringify(details)],
    ...more,
  )
}

before(
  async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plumbline-proactive-'))
    account = await emulatedAccount(REGION)
    server = await startPlumbline()
    await connectAccount(server, account)
    await startRecorder(server, account, [BUCKET])
    bucket = `data-${account.accountId}`
    await account.aws('s3api', 'create-bucket', '--bucket', bucket)
    const Source = { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED' }
    const rule = { ConfigRuleName: 'versioned', EvaluationModes: BOTH, Source }
    await config('put-config-rule', '--config-rule', JSON.stringify(rule))
    await sweep(server, account, [BUCKET])
  },
  { timeout },
)
after(() => rm(folder, { recursive: true, force: true }))

test('a resource that is not there is evaluated with the AWS CLI', { timeout }, async () => {
  const { ConfigRules }: { ConfigRules: { EvaluationModes: object[] }[] } = await config(
    ...['describe-config-rules', '--filters', 'EvaluationMode=PROACTIVE'],
  )
  assert.deepEqual(
    ConfigRules.map(({ EvaluationModes }) => EvaluationModes),
    [BOTH],
  )
  const token = ['--client-token', 'k'.repeat(64)]
  const context = ['--evaluation-context', 'EvaluationContextIdentifier=stack']
  const first = await start({ BucketName: 'planned' }, ...token, ...context)
  assert.deepEqual(await start({ BucketName: 'planned' }, ...token, ...context), first)
  await assert.rejects(start({ BucketName: 'other' }, ...token, ...context), /IdempotentParameterMismatch/)
  const second = await start({ VersioningConfiguration: { Status: 'Enabled' } })

  for (const [{ ResourceEvaluationId: id }, expected] of [
    [first, 'NON_COMPLIANT'],
    [second, 'COMPLIANT'],
  ] as const) {
    const summary: { Compliance: string; EvaluationStatus: object; ResourceDetails: { ResourceId: string } } =
      await config('get-resource-evaluation-summary', '--resource-evaluation-id', id)
    assert.deepEqual(
      [summary.Compliance, summary.EvaluationStatus, summary.ResourceDetails.ResourceId],
      [expected, { Status: 'SUCCEEDED' }, 'planned'],
    )
    const { EvaluationResults }: { EvaluationResults: { ComplianceType: string }[] } = await config(
      ...['get-compliance-details-by-resource', '--resource-evaluation-id', id],
    )
    assert.deepEqual(
      EvaluationResults.map((one) => one.ComplianceType),
      [expected],
    )
  }
  const listed: { ResourceEvaluations: { ResourceEvaluationId: string }[] } = await config(
    ...['list-resource-evaluations', '--filters', 'EvaluationContextIdentifier=stack'],
  )
  assert.deepEqual(
    listed.ResourceEvaluations.map((one) => one.ResourceEvaluationId),
    [first.ResourceEvaluationId],
  )
  await assert.rejects(
    config('get-resource-evaluation-summary', '--resource-evaluation-id', 'nobody'),
    /ResourceNotFoundException/,
  )
})

test('a template is judged against the bucket that is there', { timeout }, async () => {
  const file = path.join(folder, 'template.json')
  const properties = { BucketName: bucket, VersioningConfiguration: { Status: 'Enabled' } }
  writeFileSync(file, JSON.stringify({ Resources: { Data: { Type: BUCKET, Properties: properties } } }))
  const found: { findings: object[]; resources: { presentId?: string }[] } = await server.plumbline(
    account,
    'whatif',
    file,
  )
  assert.deepEqual(found.findings, [
    {
      address: 'Data',
      resourceType: BUCKET,
      ruleName: 'versioned',
      sourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED',
      change: 'fixed',
      before: 'NON_COMPLIANT',
      after: 'COMPLIANT',
    },
  ])
  assert.equal(found.resources[0]!.presentId, bucket)
})
