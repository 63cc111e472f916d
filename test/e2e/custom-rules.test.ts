/** Rules of an organization's own as a user has them: local functions, the AWS CLI and stock boto3 and SDK handlers. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { testPython } from '../../src/cloud/functions/testing.ts'
import { type EmulatedAccount, emulatedAccount } from '../emulated-account.ts'
import { type PlumblineServer, REGION, startPlumbline } from '../plumbline.ts'
import { connectAccount, startRecorder, sweep } from '../record.ts'
import { until } from '../until.ts'
import { type Result, type RuleStatus, verdictsOf } from '../verdicts.ts'

const BUCKET = 'AWS::S3::Bucket'
const HANDLERS = path.join(import.meta.dirname, 'handlers')
const timeout = 300_000

let account: EmulatedAccount
let server: PlumblineServer
let bucket: string
let verdicts: ReturnType<typeof verdictsOf>

const config = (...args: string[]): Promise<never> => server.aws(account, 'configservice', ...args)
const plumbline = (...args: string[]): Promise<never> => server.plumbline(account, ...args)

/** Registers a local function. @returns its ARN */
async function add(name: string, handler: string, ...more: string[]): Promise<string> {
  const runtime = handler.includes('.py:') ? 'python3' : 'nodejs'
  const added: { functionArn: string } = await plumbline(
    ...[
      'functions',
      'add',
      name,
      '--handler',
      path.join(HANDLERS, handler),
      '--runtime',
      runtime,
      '--timeout',
      '20',
      ...more,
    ],
  )
  return added.functionArn
}

const CHANGES = [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }]
const TIMES = [
  { EventSource: 'aws.config', MessageType: 'ScheduledNotification', MaximumExecutionFrequency: 'One_Hour' },
]

async function putRule(
  name: string,
  functionArn: string,
  details: readonly object[],
  parameters?: { do?: string; [name: string]: unknown },
): Promise<void> {
  // What a handler does wrong is seen of one bucket, which has tags: another would have its own last word.
  const only = parameters?.do === undefined ? {} : { ComplianceResourceId: bucket }
  const rule = {
    ConfigRuleName: name,
    Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: functionArn, SourceDetails: details },
    ...(details === CHANGES ? { Scope: { ComplianceResourceTypes: [BUCKET], ...only } } : {}),
    ...(parameters === undefined ? {} : { InputParameters: JSON.stringify(parameters) }),
  }
  await config('put-config-rule', '--config-rule', JSON.stringify(rule))
}

const says = (rule: string, compliance: string, resourceId = bucket) => verdicts.says(rule, resourceId, compliance)

async function status(rule: string): Promise<RuleStatus> {
  const { ConfigRulesEvaluationStatus: found }: { ConfigRulesEvaluationStatus: RuleStatus[] } = await config(
    ...['describe-config-rule-evaluation-status', '--config-rule-names', rule],
  )
  return found[0]!
}

const tag = (...tags: string[]) =>
  account.aws(
    ...['s3api', 'put-bucket-tagging', '--bucket', bucket],
    ...['--tagging', JSON.stringify({ TagSet: tags.map((Key) => ({ Key, Value: 'blue' })) })],
  )
const recorded = () => sweep(server, account, [BUCKET])

before(
  async () => {
    account = await emulatedAccount(REGION)
    server = await startPlumbline({ env: { PLUMBLINE_PYTHON: testPython() } })
    verdicts = verdictsOf(server, account)
    await connectAccount(server, account)
    await startRecorder(server, account, [BUCKET])
    bucket = `own-${account.accountId}`
    await account.aws('s3api', 'create-bucket', '--bucket', bucket)
    await recorded()
  },
  { timeout },
)

test('a stock boto3 handler judges each change, and what is deleted is judged no more', { timeout }, async () => {
  const arn = await add('required-tags', 'required_tags.py:lambda_handler')
  assert.equal(arn, `arn:aws:lambda:${REGION}:${account.accountId}:function:required-tags`)
  await putRule('required-tags', arn, CHANGES, { keys: 'Owner,Stage' })
  assert.equal((await says('required-tags', 'NON_COMPLIANT')).Annotation, 'Missing: Owner, Stage')
  await tag('Owner', 'Stage')
  await recorded()
  assert.equal((await says('required-tags', 'COMPLIANT')).Annotation, 'All tags are there.')
  const { entries }: { entries: { text: string; resourceId: string }[] } = await plumbline(
    'rules',
    'log',
    'required-tags',
  )
  assert.deepEqual(
    entries.filter(({ resourceId }) => resourceId === bucket).map(({ text }) => text),
    [`${bucket} NON_COMPLIANT\n`, `${bucket} COMPLIANT\n`],
  )
  const other = `${bucket}-other`
  await account.aws('s3api', 'create-bucket', '--bucket', other)
  await recorded()
  await says('required-tags', 'NON_COMPLIANT', other)
  await account.aws('s3api', 'delete-bucket', '--bucket', other)
  await recorded()
  await until('the verdict of a deleted bucket to end', async () => {
    const { EvaluationResults: results }: { EvaluationResults: Result[] } = await config(
      ...['get-compliance-details-by-config-rule', '--config-rule-name', 'required-tags'],
      ...['--compliance-types', 'COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE'],
    )
    return results.every((r) => r.EvaluationResultIdentifier.EvaluationResultQualifier.ResourceId !== other)
  })
  assert.equal((await status('required-tags')).LastErrorCode, undefined)
})

test('a handler at times reads the account, with credentials of it or of a role in it', { timeout }, async () => {
  await putRule('own-credentials', await add('own-credentials', 'reads_account.py:lambda_handler'), TIMES)
  assert.equal((await says('own-credentials', 'NON_COMPLIANT')).Annotation, `seen in ${account.accountId}`)
  const role = ['--role-arn', `arn:aws:iam::${account.accountId}:role/rules`]
  await putRule('own-role', await add('own-role', 'reads_account.py:lambda_handler', ...role), TIMES)
  assert.equal((await says('own-role', 'NON_COMPLIANT')).Annotation, `seen in ${account.accountId}`)
})

test('a Node.js handler with the AWS SDK', { timeout }, async () => {
  await tag('Owner')
  await recorded()
  await putRule('node', await add('node', 'tags.mjs:handler', '--memory', '512'), CHANGES)
  assert.equal((await says('node', 'COMPLIANT')).Annotation, 'of blue')
})

test('a rule class of rdklib, with clients of the execution role', { timeout }, async () => {
  const include = ['--include', path.join(HANDLERS, 'rdklib.py')]
  const arn = await add('versioned', 'versioned.py:lambda_handler', ...include)
  await putRule('versioned', arn, CHANGES)
  assert.equal((await says('versioned', 'NON_COMPLIANT')).Annotation, 'Not versioned.')
  await putRule('class', await add('class', 'versioned.py:VERSIONED', ...include), TIMES)
  await says('class', 'COMPLIANT', account.accountId)
})

const secretKey = () => server.database.args[server.database.args.indexOf('--key-file') + 1]!

for (const [what, code, message, limits = []] of [
  [
    'hang',
    'Sandbox.Timedout',
    /did not return within 1 seconds \(trouble\.py, line 1\d: .*\)\. Hint: give it more time/,
    ['--timeout', '1'],
  ],
  [
    'crash',
    'Runtime.ExitError',
    /ended by SIGABRT before its handler returned \(trouble\.py, line \d+: os\.abort\(\)\)/,
  ],
  ['flood', 'Runtime.OutputTooLarge', /printed more than 1024 KiB \(trouble\.py, line \d+.*\)\. Hint: print less/],
  ['fork', 'RuntimeError', /forked \(trouble\.py, line \d+/],
  [
    'tags',
    'TypeError',
    /string indices must be integers.* \(trouble\.py, line \d+: .*\)\. Hint: tags of a configuration item are a map/,
  ],
  [
    'outside',
    'KeyError',
    /'configurationItem' \(trouble\.py, line \d+.*\)\. Hint: configurationItem is inside invokingEvent/,
  ],
  [
    'returned',
    'EvaluationsMissing',
    /Hint: the verdict was returned \({"ComplianceType":"COMPLIANT"}\), and a return value goes nowhere/,
  ],
  ['other_writes', 'ClientError', /not authorized to perform: config:DeleteConfigRule/],
] as [string, string, RegExp, string[]?][]) {
  test(`the rule's status says what is wrong with a handler: ${what}`, { timeout }, async () => {
    const name = `trouble-${what.replace('_', '-')}`
    await putRule(name, await add(name, 'trouble.py:lambda_handler', ...limits), CHANGES, { do: what })
    const found = await verdicts.fails(name)
    assert.deepEqual([found.LastErrorCode, message.test(found.LastErrorMessage!)], [code, true], found.LastErrorMessage)
    assert.deepEqual(leftOver(name), [])
    await config('delete-config-rule', '--config-rule-name', name)
  })
}

test('a handler cannot read what is ours where the server may choose its user', { timeout }, async () => {
  const key = secretKey()
  assert.ok(readFileSync(key).length > 0)
  await putRule('secrets', await add('secrets', 'trouble.py:lambda_handler'), CHANGES, { do: 'secrets', key })
  const { LastErrorMessage: said } = await verdicts.fails('secrets')
  assert.match(said!, /named: \[\]/)
  // Otherwise it runs as the server's user, and docs/custom-rules.md says so.
  if (process.getuid?.() === 0) assert.match(said!, /key: PermissionError; .*environ: PermissionError/)
  await config('delete-config-rule', '--config-rule-name', 'secrets')
})

test('what is wrong with a rule is told as AWS tells it', { timeout }, async () => {
  const nowhere = `arn:aws:lambda:${REGION}:${account.accountId}:function:nowhere`
  await assert.rejects(putRule('x', nowhere, CHANGES), {
    message:
      /\(InsufficientPermissionsException\) when calling the PutConfigRule operation: The AWS Lambda function .*nowhere cannot be invoked\. Check the specified function ARN/,
  })
  await assert.rejects(putRule('x', nowhere, []), {
    message: /\(InvalidParameterValueException\).*SourceDetails should be provided/,
  })
  await assert.rejects(putRule('x', nowhere, [{ ...CHANGES[0], MaximumExecutionFrequency: 'One_Hour' }]), {
    message: /\(InvalidParameterValueException\).*A maximum execution frequency is not allowed/,
  })
  const evaluation = {
    ComplianceResourceType: BUCKET,
    ComplianceResourceId: bucket,
    ComplianceType: 'COMPLIANT',
    OrderingTimestamp: 1,
  }
  const put = (...more: string[]) =>
    config('put-evaluations', '--evaluations', JSON.stringify([evaluation]), '--result-token', 'made-up', ...more)
  await assert.rejects(put(), { message: /\(InvalidResultTokenException\)/ })
  await put('--test-mode')
})

test('a Guard policy judges items, is read back, and keeps its log; its errors name line and column', {
  timeout,
}, async () => {
  const policy = (text: string) =>
    JSON.stringify({
      ConfigRuleName: 'policy',
      Scope: { ComplianceResourceTypes: [BUCKET] },
      Source: {
        Owner: 'CUSTOM_POLICY',
        SourceDetails: CHANGES,
        CustomPolicyDetails: { PolicyRuntime: 'guard-2.x.x', PolicyText: text, EnableDebugLogDelivery: true },
      },
    })
  const text = `rule tagged when resourceType == "${BUCKET}" {\n  tags.CostCentre exists <<Tag it with its CostCentre.>>\n}\n`
  await config('put-config-rule', '--config-rule', policy(text))
  assert.equal((await says('policy', 'NON_COMPLIANT')).Annotation, 'Tag it with its CostCentre.')
  assert.deepEqual(await config('get-custom-rule-policy', '--config-rule-name', 'policy'), { PolicyText: text })
  const { entries }: { entries: { text: string; resourceId: string }[] } = await plumbline('rules', 'log', 'policy')
  assert.match(entries.find(({ resourceId }) => resourceId === bucket)!.text, /rule tagged: FAIL\nNON_COMPLIANT\n$/)
  await tag('CostCentre')
  await recorded()
  await says('policy', 'COMPLIANT')
  await assert.rejects(config('put-config-rule', '--config-rule', policy('rule x {\n  a ==\n}\n')), {
    message: /\(InvalidParameterValueException\).*The PolicyText is invalid: line \d+, column \d+: /,
  })
})

test('functions are listed and removed', { timeout }, async () => {
  await add('listed', 'tags.mjs:handler')
  const { functions }: { functions: { name: string }[] } = await plumbline('functions', 'list')
  assert.ok(functions.some(({ name }) => name === 'listed'))
  await plumbline('functions', 'remove', 'listed')
  await assert.rejects(plumbline('functions', 'remove', 'listed'), { message: /There is no local function listed/ })
})

/** Processes of a function that still run, beside its warm one and the watcher of that. */
function leftOver(name: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'latin1')
      const isOfFunction = environment.includes(`AWS_LAMBDA_FUNCTION_NAME=${name}\0`)
      return isOfFunction && !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')) && isFork(pid)
    } catch {
      return false // It is gone, or not ours to look at.
    }
  })
}

/** A fork has the name of its parent, but leads a session of its own that the warm process does not. */
function isFork(pid: string): boolean {
  return (
    /sleep/.test(readFileSync(`/proc/${pid}/wchan`, 'utf8')) &&
    !readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('/bin/sh')
  )
}
