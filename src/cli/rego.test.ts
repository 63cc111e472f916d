/** Policies in Rego: of files, and as rules of a server whose workers judge. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { assembledPolicy } from '../app/rego/testing.ts'
import { record, recordDeleted, testApp } from '../app/testing.ts'
import type { Json } from '../lib/json.ts'
import { run } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-rego-'))
function file(name: string, content: object | string | Uint8Array): string {
  const at = path.join(folder, name)
  writeFileSync(at, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))
  return at
}

const all = file('all.wasm', await assembledPolicy())
const owner = file('owner.wasm', await assembledPolicy(['test/owner']))
const LATE = { v: { compliance: 'NON_COMPLIANT', annotation: 'x'.repeat(300) } }

/** Stands for OPA: `plumbline/deny` is a set, `plumbline/broken` an error. */
const asked: { path: string; input: { resourceId: string; CONFIG_RULE_PARAMETERS?: Json } }[] = []
const opa = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { input } = JSON.parse(Buffer.concat(chunks).toString())
  asked.push({ path: request.url!, input })
  if (request.url === '/v1/data/plumbline/deny') {
    response.end(JSON.stringify({ result: input.tags.Owner === undefined ? [{ msg: 'No owner.' }] : [] }))
  } else response.writeHead(500).end('{"code": "internal_error", "message": "it clashes"}')
})
await new Promise<void>((resolve) => opa.listen(0, '127.0.0.1', resolve))

const app = await testApp({ opa: { url: `http://127.0.0.1:${(opa.address() as AddressInfo).port}` }, pollMs: 50 })
const [accountId, region, BUCKET] = ['123456789012', 'us-east-1', 'AWS::S3::Bucket']
const caller = { accountId, region, principalArn: `arn:aws:iam::${accountId}:user/test`, accessKeyId: 'test' }

const BOTH = 'NON_COMPLIANT: The tag Owner is missing.; Nobody answers for it.\n'
const offline: { name: string; argv: string[]; code: number; stdout?: string; stderr?: RegExp }[] = [
  { name: 'violations', argv: [owner, '--input', file('a.json', { tags: {} })], code: 1, stdout: BOTH },
  {
    name: 'no violation, of the item of an event',
    argv: [owner, '--input', file('b.yaml', 'configurationItem:\n  tags: {Owner: ada}\n')],
    code: 0,
    stdout: 'COMPLIANT\n',
  },
  {
    name: 'parameters as data, and an annotation of 256 characters',
    argv: [all, '--entrypoint', 'test/data', '--input', file('c.json', {}), '--data', file('d.json', LATE)],
    code: 1,
    stdout: `NON_COMPLIANT: ${'x'.repeat(255)}…\n`,
  },
  {
    name: 'what a policy prints',
    argv: [all, '--entrypoint', 'test/print', '--input', file('e.json', {})],
    code: 0,
    stdout: 'it gave up\nCOMPLIANT\n',
  },
  {
    name: 'no decision',
    argv: [all, '--entrypoint', 'test/input', '--input', file('f.json', { tags: {} })],
    code: 1,
    stderr: /Rego\.NoDecision: The policy's value is \{"version":"1\.3"/,
  },
  { name: 'several entry points', argv: [all, '--input', file('g.json', {})], code: 1, stderr: /test\/data.*name one/ },
  { name: 'no item', argv: [owner], code: 2, stderr: /give --input FILE/ },
  { name: 'an item that is none', argv: [owner, '--input', file('h.json', '[]')], code: 2, stderr: /hold an object/ },
  {
    name: 'a policy that is not compiled',
    argv: [file('p.rego', 'package plumbline'), '--input', file('i.json', {})],
    code: 2,
    stderr: /no WebAssembly module: opa build -t wasm/,
  },
]

for (const { name, argv, code, stdout = '', stderr = /^$/ } of offline) {
  test(`rego test: ${name}`, async () => {
    const ran = await run(['rego', 'test', ...argv])
    assert.equal(ran.code, code, ran.stderr)
    assert.equal(ran.stdout, stdout)
    assert.match(ran.stderr, stderr)
  })
}

after(() => {
  opa.close()
  rmSync(folder, { recursive: true })
})

let url = ''
const plumbline = (...argv: string[]) => run([...argv, '--endpoint-url', url])
const config = (operation: string, input: object) => app.call({ service: 'config', operation, input, caller })

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  await config('PutConfigurationRecorder', {
    ConfigurationRecorder: { name: 'default', roleARN: `arn:aws:iam::${accountId}:role/r` },
  })
  const put = (resourceId: string, tags: Record<string, string>, configuration = {}) =>
    record(app.db, { resourceId, configuration, tags }, { at: '2026-03-01T00:00:00Z', scope: { resourceType: BUCKET } })
  await put('owned', { Owner: 'ada' })
  await put('lost', {})
  // More than a notification can hold.
  await put('large', { Owner: 'ada' }, { policy: 'p'.repeat(300_000) })
  app.startWorkers()
})

/** What comes of asking again and again. */
async function until<T>(ask: () => Promise<T>, enough: (answer: T) => boolean): Promise<T> {
  for (let left = 600; ; left -= 1) {
    const answer = await ask()
    if (enough(answer)) return answer
    assert.ok(left > 0, `It came to ${JSON.stringify(answer)}`)
    await setTimeout(100)
  }
}

interface Found {
  readonly EvaluationResults: readonly {
    readonly EvaluationResultIdentifier: { readonly EvaluationResultQualifier: { readonly ResourceId: string } }
    readonly ComplianceType: string
    readonly Annotation?: string
  }[]
}

async function verdicts(rule: string): Promise<Record<string, [string, string | undefined]>> {
  const found = (await config('GetComplianceDetailsByConfigRule', { ConfigRuleName: rule })) as Found
  return Object.fromEntries(
    found.EvaluationResults.map((r) => [
      r.EvaluationResultIdentifier.EvaluationResultQualifier.ResourceId,
      [r.ComplianceType, r.Annotation],
    ]),
  )
}

async function status(rule: string): Promise<Record<string, string>> {
  const { ConfigRulesEvaluationStatus: found } = (await config('DescribeConfigRuleEvaluationStatus', {
    ConfigRuleNames: [rule],
  })) as { ConfigRulesEvaluationStatus: Record<string, string>[] }
  return found[0]!
}

test('a compiled policy judges what lives, however large, and what changes; the rule has AWS’s shape', async () => {
  const applied = await plumbline('rego', 'apply', 'owners', owner, '--types', BUCKET)
  const arn = `arn:aws:lambda:${region}:${accountId}:function:owners`
  assert.equal(applied.stdout, `Rule owners judges with test/owner of ${arn}\n`, applied.stderr)
  assert.deepEqual(
    await until(
      () => verdicts('owners'),
      (found) => Object.keys(found).length === 3,
    ),
    {
      owned: ['COMPLIANT', undefined],
      large: ['COMPLIANT', undefined],
      lost: ['NON_COMPLIANT', 'The tag Owner is missing.; Nobody answers for it.'],
    },
  )
  const { ConfigRules } = (await config('DescribeConfigRules', { ConfigRuleNames: ['owners'] })) as {
    ConfigRules: { Source: object }[]
  }
  assert.deepEqual(ConfigRules[0]!.Source, {
    Owner: 'CUSTOM_LAMBDA',
    SourceIdentifier: arn,
    SourceDetails: [
      { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' },
      { EventSource: 'aws.config', MessageType: 'OversizedConfigurationItemChangeNotification' },
    ],
  })
  const scope = { resourceType: BUCKET }
  await record(app.db, { resourceId: 'owned', configuration: {}, tags: {} }, { at: '2026-03-02T00:00:00Z', scope })
  await recordDeleted(app.db, 'lost', { at: '2026-03-02T00:00:00Z', scope })
  await until(
    () => verdicts('owners'),
    ({ owned, lost }) => owned?.[0] === 'NON_COMPLIANT' && lost === undefined,
  )
  assert.equal((await status('owners')).LastErrorCode, undefined)
})

test('a running OPA judges; parameters are in the input', async () => {
  const argv = ['--entrypoint', 'plumbline/deny', '--types', BUCKET, '--parameters', '{"tag": "Owner"}']
  const applied = await plumbline('rego', 'apply', 'asked', ...argv)
  assert.equal(applied.code, 0, applied.stderr)
  const found = await until(
    () => verdicts('asked'),
    ({ large, owned }) => large !== undefined && owned !== undefined,
  )
  assert.deepEqual(found, { large: ['COMPLIANT', undefined], owned: ['NON_COMPLIANT', 'No owner.'] })
  const { input } = asked.find(({ path: at }) => at === '/v1/data/plumbline/deny')!
  assert.deepEqual(input.CONFIG_RULE_PARAMETERS, { tag: 'Owner' })
})

test('an OPA that fails is an error of the rule, and no verdict', async () => {
  await plumbline('rego', 'apply', 'broken', '--entrypoint', 'plumbline/broken', '--types', BUCKET)
  const { LastErrorCode, LastErrorMessage } = await until(
    () => status('broken'),
    (s) => s.LastErrorCode !== undefined,
  )
  assert.equal(LastErrorCode, 'Rego.ServerError')
  assert.match(LastErrorMessage!, /^OPA answered 500 \(internal_error: it clashes\)\./)
  assert.deepEqual(await verdicts('broken'), {})
})

test('a policy that is told of times has nothing to judge, and says so', async () => {
  await plumbline('rego', 'apply', 'timed', owner, '--types', BUCKET)
  await config('PutConfigRule', {
    ConfigRule: {
      ConfigRuleName: 'by-time',
      Source: {
        Owner: 'CUSTOM_LAMBDA',
        SourceIdentifier: `arn:aws:lambda:${region}:${accountId}:function:timed`,
        SourceDetails: [{ EventSource: 'aws.config', MessageType: 'ScheduledNotification' }],
      },
    },
  })
  const { LastErrorCode } = await until(
    () => status('by-time'),
    (s) => s.LastErrorCode !== undefined,
  )
  assert.equal(LastErrorCode, 'Rego.NoItem')
})

const refused: { name: string; argv: string[]; stderr: RegExp }[] = [
  { name: 'no such entry point', argv: ['x', owner, '--entrypoint', 'a/b'], stderr: /entry points are test\/owner/ },
  { name: 'none of several named', argv: ['x', all], stderr: /must be one of them/ },
  { name: 'no path of a server', argv: ['x'], stderr: /must be the path of the rule/ },
  { name: 'a path that leads elsewhere', argv: ['x', '--entrypoint', '../policies'], stderr: /ValidationException/ },
  {
    name: 'a module that is no policy',
    argv: ['x', file('empty.wasm', new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))],
    stderr: /does not export builtins/,
  },
]

for (const { name, argv, stderr } of refused) {
  test(`rego apply refuses ${name}`, async () => {
    const ran = await plumbline('rego', 'apply', ...argv)
    assert.equal(ran.code, 1)
    assert.match(ran.stderr, stderr)
  })
}

test('policies are listed and removed; their names are not those of functions', async () => {
  await plumbline('rego', 'apply', 'listed', '--entrypoint', 'plumbline/deny')
  const handler = file('f.py', 'def f(event, context): pass\n')
  const taken = await plumbline('functions', 'add', 'listed', '--handler', `${handler}:f`, '--runtime', 'python3')
  assert.match(taken.stderr, /There is a policy listed in us-east-1/)
  assert.match((await plumbline('rego', 'list')).stdout, /^listed +plumbline\/deny +the OPA server /m)
  assert.equal((await plumbline('rego', 'remove', 'listed')).stdout, 'The policy listed is removed.\n')
  assert.equal((await plumbline('rego', 'remove', 'listed')).code, 5)
  await plumbline('functions', 'add', 'listed', '--handler', `${handler}:f`, '--runtime', 'python3')
  const other = await plumbline('rego', 'apply', 'listed', '--entrypoint', 'plumbline/deny')
  assert.match(other.stderr, /There is a local function listed in us-east-1/)
})
