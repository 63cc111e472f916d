/** Rules as a user has them: the AWS CLI breaks and mends an account, and what the rules say turns with each sweep. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { EmulatedAccount } from '../emulated-account.ts'
import type { PlumblineServer } from '../plumbline.ts'
import { recordedAccount, sweep } from '../record.ts'
import { until } from '../until.ts'
import type { verdictsOf } from '../verdicts.ts'

const TYPES = ['AWS::EC2::SecurityGroup', 'AWS::S3::Bucket']
const SSH = 'no-open-ssh'
const VERSIONED = 'versioned'
const timeout = 240_000

let account: EmulatedAccount
let server: PlumblineServer
let groupId: string
let bucket: string
let verdicts: ReturnType<typeof verdictsOf>

interface Explained {
  readonly compliance: string
  readonly since: string
  readonly fields: readonly { path: string; value?: unknown; version: number }[]
  readonly versions: readonly { configurationItemCaptureTime: string }[]
}

const config = (...args: string[]): Promise<never> => server.aws(account, 'configservice', ...args)

async function putRule(name: string, identifier: string, more: object = {}): Promise<void> {
  const rule = { ConfigRuleName: name, Source: { Owner: 'AWS', SourceIdentifier: identifier }, ...more }
  await config('put-config-rule', '--config-rule', JSON.stringify(rule))
}

const says = (rule: string, resourceId: string, compliance: string) => verdicts.says(rule, resourceId, compliance)

async function compliance(...names: string[]): Promise<Record<string, string>> {
  const {
    ComplianceByConfigRules: rules,
  }: { ComplianceByConfigRules: { ConfigRuleName: string; Compliance: { ComplianceType: string } }[] } = await config(
    'describe-compliance-by-config-rule',
    '--config-rule-names',
    ...names,
  )
  return Object.fromEntries(rules.map((rule) => [rule.ConfigRuleName, rule.Compliance.ComplianceType]))
}

const ssh = (call: 'authorize' | 'revoke') =>
  account.aws(
    ...['ec2', `${call}-security-group-ingress`, '--group-id', groupId],
    ...['--protocol', 'tcp', '--port', '22', '--cidr', '0.0.0.0/0'],
  )
const versioning = (status: string) =>
  account.aws('s3api', 'put-bucket-versioning', '--bucket', bucket, '--versioning-configuration', `Status=${status}`)
const judged = () => sweep(server, account, TYPES)

before(
  async () => {
    ;({ account, server, verdicts } = await recordedAccount(TYPES))
    bucket = `data-${account.accountId}`
    await account.aws('s3api', 'create-bucket', '--bucket', bucket)
    const made: { GroupId: string } = await account.aws(
      ...['ec2', 'create-security-group', '--group-name', 'web', '--description', 'Web servers'],
    )
    groupId = made.GroupId
    await putRule(SSH, 'INCOMING_SSH_DISABLED')
    await putRule(VERSIONED, 'S3_BUCKET_VERSIONING_ENABLED', {
      Scope: { ComplianceResourceTypes: ['AWS::S3::Bucket'], ComplianceResourceId: bucket },
    })
    await judged()
  },
  { timeout },
)

test('verdicts turn as the account is broken and mended, and stay known for each time', { timeout }, async () => {
  await says(SSH, groupId, 'COMPLIANT')
  const { Annotation } = await says(VERSIONED, bucket, 'NON_COMPLIANT')
  assert.match(Annotation!, /not enabled/)
  assert.equal((await compliance(VERSIONED))[VERSIONED], 'NON_COMPLIANT')

  const asFound = new Date().toISOString()
  await ssh('authorize')
  await versioning('Enabled')
  await judged()
  await says(SSH, groupId, 'NON_COMPLIANT')
  await says(VERSIONED, bucket, 'COMPLIANT')
  const summary: { ComplianceSummary: Record<string, { CappedCount: number }> } = await config(
    'get-compliance-summary-by-config-rule',
  )
  assert.deepEqual(
    [summary.ComplianceSummary.CompliantResourceCount, summary.ComplianceSummary.NonCompliantResourceCount],
    [
      { CappedCount: 1, CapExceeded: false },
      { CappedCount: 1, CapExceeded: false },
    ],
  )
  const { ComplianceByResources: resources }: { ComplianceByResources: { ResourceId: string }[] } = await config(
    ...['describe-compliance-by-resource', '--compliance-types', 'NON_COMPLIANT'],
  )
  assert.ok(resources.some((resource) => resource.ResourceId === groupId))

  const explained: Explained = await server.call(account, 'ExplainVerdict', {
    ruleName: SSH,
    resourceType: 'AWS::EC2::SecurityGroup',
    resourceId: groupId,
  })
  assert.equal(explained.compliance, 'NON_COMPLIANT')
  const port = explained.fields.find((field) => field.path.endsWith('.fromPort'))
  assert.equal(port?.value, 22)
  const since = explained.versions[port!.version]!.configurationItemCaptureTime
  assert.ok(since > asFound && since <= explained.since)

  const broken = new Date().toISOString()
  await ssh('revoke')
  await judged()
  await says(SSH, groupId, 'COMPLIANT')
  const scoreAt = async (at?: string): Promise<Record<string, number | undefined>> => {
    const { rules }: { rules: { ruleName: string; nonCompliant: number }[] } = await server.call(
      account,
      'GetComplianceScore',
      at === undefined ? {} : { at },
    )
    return Object.fromEntries(rules.map((rule) => [rule.ruleName, rule.nonCompliant]))
  }
  assert.equal((await scoreAt(asFound))[VERSIONED], 1)
  const then = await scoreAt(broken)
  const now = await scoreAt()
  assert.deepEqual([then[VERSIONED], now[VERSIONED]], [0, 0])
  assert.equal(then[SSH]! - now[SSH]!, 1)
})

test('a rule is evaluated when asked, loses its results, and is deleted', { timeout }, async () => {
  await config('start-config-rules-evaluation', '--config-rule-names', VERSIONED)
  const status = async () => {
    const { ConfigRules: rules }: { ConfigRules: { ConfigRuleState: string }[] } = await config(
      ...['describe-config-rules', '--config-rule-names', VERSIONED],
    )
    return rules[0]!.ConfigRuleState
  }
  await until('the end of the evaluation', async () => (await status()) === 'ACTIVE')
  await config('delete-evaluation-results', '--config-rule-name', VERSIONED)
  await until('the end of the results', async () => (await status()) === 'ACTIVE')
  assert.equal((await compliance(VERSIONED))[VERSIONED], 'INSUFFICIENT_DATA')
  await config('start-config-rules-evaluation', '--config-rule-names', VERSIONED)
  await says(VERSIONED, bucket, 'COMPLIANT')
  await config('delete-config-rule', '--config-rule-name', VERSIONED)
  await until('the end of the rule', async () => {
    const { ConfigRules: rules }: { ConfigRules: { ConfigRuleName: string }[] } = await config('describe-config-rules')
    return rules.every((rule) => rule.ConfigRuleName !== VERSIONED)
  })
})

test('an error is AWS’s, as the AWS CLI shows it', { timeout }, async () => {
  await assert.rejects(putRule('x', 'NO_SUCH_RULE'), {
    message:
      /An error occurred \(InvalidParameterValueException\) when calling the PutConfigRule operation: The sourceIdentifier NO_SUCH_RULE is invalid\. Please refer to the documentation/,
  })
  await assert.rejects(config('delete-config-rule', '--config-rule-name', 'x'), {
    message: /\(NoSuchConfigRuleException\).*The ConfigRule 'x' provided in the request is invalid/,
  })
})
