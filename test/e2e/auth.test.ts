/** Who may do what, through the real clients, on a server with `--auth required`. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SignatureV4 } from '@smithy/signature-v4'
import { besideOperations as appOperations } from '../../src/app/beside.gen.ts'
import { besideOperations as configOperations } from '../../src/config/beside.gen.ts'
import { Sha256 } from '../../src/lib/sha256.ts'
import { configModel } from '../../src/model/config.gen.ts'
import { ssmModel } from '../../src/model/ssm.gen.ts'
import { AwsCliError, awsCli } from '../aws-cli.ts'
import { freshDatabase } from '../fresh-database.ts'
import { plumbline, REGION, startPlumbline } from '../plumbline.ts'
import { until } from '../until.ts'

const timeout = 240_000
const ACCOUNT = '210987654321'
const ANYTHING = 'AKIAIOSFODNN7EXAMPLE'

interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

// The first key is made on the database of a server that was never started.
const database = await freshDatabase()
const admin: Key = await plumbline([...database.args, '--json'], ['keys', 'create', '--admin', '--account-id', ACCOUNT])
const server = await startPlumbline({ database, args: ['--auth', 'required'] })

const aws = (key: Key, args: readonly string[], region = REGION): Promise<never> =>
  awsCli({ endpointUrl: server.url, region, ...key }, args)
const keys = (...args: string[]): Promise<Key> =>
  plumbline(['--endpoint-url', server.url, '--json'], ['keys', ...args], {
    AWS_ACCESS_KEY_ID: admin.accessKeyId,
    AWS_SECRET_ACCESS_KEY: admin.secretAccessKey,
    AWS_REGION: REGION,
  })
const keyWith = (user: string, ...statements: object[]) =>
  keys('create', '--user', user, '--policy', JSON.stringify({ Version: '2012-10-17', Statement: statements }))
const refused = async (what: Promise<unknown>, message: string) =>
  assert.rejects(what, (error: unknown) => {
    assert.ok(error instanceof AwsCliError)
    assert.ok(error.message.includes(message), error.message)
    return true
  })

const DESCRIBE = ['configservice', 'describe-configuration-recorders']
const DELETE = ['configservice', 'delete-configuration-recorder', '--configuration-recorder-name', 'default']

test('the key that was made is let in', { timeout }, async () => {
  assert.deepEqual(await aws(admin, DESCRIBE), { ConfigurationRecorders: [] })
})

test('who is refused, and in which words', { timeout }, async (t) => {
  const cases: Record<string, { key: Key; args?: readonly string[]; message: string }> = {
    'an unsigned request': {
      key: admin,
      args: [...DESCRIBE, '--no-sign-request'],
      message:
        'An error occurred (MissingAuthenticationTokenException) when calling the DescribeConfigurationRecorders operation: Missing Authentication Token',
    },
    'a wrong secret': {
      key: { ...admin, secretAccessKey: 'wrong' },
      message:
        '(InvalidSignatureException) when calling the DescribeConfigurationRecorders operation: The request signature we calculated does not match the signature you provided.',
    },
    'a key that nobody has': {
      key: { accessKeyId: ANYTHING, secretAccessKey: 'any' },
      message:
        '(UnrecognizedClientException) when calling the DescribeConfigurationRecorders operation: The security token included in the request is invalid',
    },
    'an account id as the key, which --auth none would take': {
      key: { accessKeyId: ACCOUNT, secretAccessKey: 'any' },
      message: '(UnrecognizedClientException)',
    },
  }
  for (const [name, { key, args = DESCRIBE, message }] of Object.entries(cases)) {
    await t.test(name, () => refused(aws(key, args), message))
  }
})

test('a policy allows by name, denies first, and knows regions', { timeout }, async () => {
  const reader = await keyWith(
    'reader',
    { Effect: 'Allow', Action: 'config:Describe*', Resource: '*' },
    { Effect: 'Deny', Action: 'config:DescribeDeliveryChannels', Resource: '*' },
  )
  assert.deepEqual(await aws(reader, DESCRIBE), { ConfigurationRecorders: [] })
  await refused(
    aws(reader, DELETE),
    `(AccessDeniedException) when calling the DeleteConfigurationRecorder operation: User: arn:aws:iam::${ACCOUNT}:user/reader is not authorized to perform: config:DeleteConfigurationRecorder on resource: `,
  )
  await refused(
    aws(reader, DELETE),
    'because no identity-based policy allows the config:DeleteConfigurationRecorder action',
  )
  await refused(
    aws(reader, ['configservice', 'describe-delivery-channels']),
    'with an explicit deny in an identity-based policy',
  )

  const local = await keyWith('local', {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { StringEquals: { 'aws:RequestedRegion': REGION } },
  })
  assert.deepEqual(await aws(local, DESCRIBE), { ConfigurationRecorders: [] })
  await refused(aws(local, DESCRIBE, 'eu-west-1'), '(AccessDeniedException)')
})

test('a revoked key is refused within seconds', { timeout }, async () => {
  const leaving = await keys('create', '--user', 'leaving')
  assert.deepEqual(await aws(leaving, DESCRIBE), { ConfigurationRecorders: [] })
  await keys('revoke', leaving.accessKeyId)
  await until('the refusal of a revoked key', async () => {
    const error = await aws(leaving, DESCRIBE).catch((reason: unknown) => reason)
    return error instanceof AwsCliError && error.message.includes('(UnrecognizedClientException)')
  })
})

test('a presigned request is answered, and not when it is for another operation', { timeout }, async () => {
  const presigned = await presign(admin, 'DescribeConfigurationRecorders', '{}')
  const send = (target: string) =>
    fetch(presigned, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `StarlingDoveService.${target}` },
      body: '{}',
    })
  const answer = await send('DescribeConfigurationRecorders')
  assert.deepEqual([answer.status, await answer.json()], [200, { ConfigurationRecorders: [] }])
  const other = await send('DescribeDeliveryChannels')
  assert.equal(other.status, 400)
  assert.match(await other.text(), /InvalidSignatureException/)
})

test('no operation answers without authentication', { timeout }, async () => {
  const unsigned = [configModel, ssmModel].flatMap((model) =>
    Object.keys(model.operations).map((name) => ({ path: '/', target: `${model.targetPrefix}.${name}` })),
  )
  const beside = [...configOperations, ...appOperations].map(({ name }) => ({
    path: `/_plumbline/v1/${name}`,
    target: undefined,
  }))
  assert.ok(unsigned.length > 240 && beside.length > 15)
  for (const { path, target } of [...unsigned, ...beside]) {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        ...(target === undefined ? {} : { 'x-amz-target': target }),
      },
      body: '{}',
    })
    const { __type } = (await response.json()) as { __type?: string }
    assert.deepEqual([response.status, __type], [400, 'MissingAuthenticationTokenException'], target ?? path)
  }
  const reset = await fetch(`${server.url}/_plumbline/reset`, { method: 'POST' })
  assert.equal(reset.status, 404)
  await reset.body?.cancel()
})

/** A URL that holds the signature, for a POST of `body` to an operation of AWS Config. */
async function presign(key: Key, operation: string, body: string): Promise<string> {
  const { hostname, port, host } = new URL(server.url)
  const signer = new SignatureV4({ service: 'config', region: REGION, credentials: key, sha256: Sha256 as never })
  const signed = await signer.presign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname,
      port: Number(port),
      path: '/',
      query: {},
      headers: { host, 'x-amz-target': `StarlingDoveService.${operation}` },
      body,
    } as never,
    {
      expiresIn: 300,
      unhoistableHeaders: new Set(['x-amz-target']),
      signableHeaders: new Set(['host', 'x-amz-target']),
    },
  )
  return `${server.url}/?${new URLSearchParams(signed.query as Record<string, string>)}`
}
