/** How a resource type is tested: against an emulated account of its own, through the real SDK. */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { canonicalJson, type JsonObject } from '../lib/json.ts'
import { type Cloud, connect } from './clients.ts'
import { type Moto, startMoto } from './moto.ts'
import type { Resource, ResourceType, Wanted } from './resource-type.ts'
import type { ServiceName } from './services.ts'
import { pathsOutsideSchema } from './shape.ts'
import { withoutVolatile } from './volatile.ts'

let moto: Promise<Moto> | undefined
// Of the whole file: a hook that a test sets would stop the emulator before the next test.
after(async () => (await moto)?.stop())

/** A fresh, empty account of the emulator. Many tests share one emulator, none shares an account. */
export async function emulatedAccount(region = 'us-east-1'): Promise<Cloud> {
  process.env.AWS_ACCESS_KEY_ID ??= 'test'
  process.env.AWS_SECRET_ACCESS_KEY ??= 'test'
  moto ??= startMoto()
  const accountId = String(randomInt(100_000_000_000, 999_999_999_999))
  const cloud = connect(
    { accountId, roleArn: `arn:aws:iam::${accountId}:role/plumbline`, endpointUrl: (await moto).url },
    region,
  )
  after(() => cloud.close())
  return cloud
}

/** What one API call answers in an account that is not emulated: its output, or an error to throw. */
export type CannedAnswer = object | Error | ((input: never) => object)

/**
 * An account whose calls answer from a table (`'ec2:DescribeVolumes': { Volumes: [...] }`), for services that the emulator
 * does not have. The real SDK builds the call; a call that is not in the table fails.
 */
export function cannedAccount(
  answers: Readonly<Record<string, CannedAnswer>>,
  region = 'us-east-1',
  calls: Set<string> = new Set(),
): Cloud {
  const cloud = connect({ accountId: '123456789012', endpointUrl: 'http://127.0.0.1:1' }, region)
  return intercepted(cloud, async (call, input) => {
    calls.add(call)
    const answer = answers[call]
    if (answer === undefined) throw new Error(`${call} is called, but the test gives it no answer`)
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer(input as never) : answer
  })
}

interface Case {
  /** Makes what shall be found. */
  arrange?(cloud: Cloud): Promise<unknown>
  /** Instead of the emulator: the answers of its calls. */
  answers?: Readonly<Record<string, CannedAnswer>>
  region?: string
  /** Judges what was read, in the order in which it was yielded. */
  expect(resources: Resource[], arranged: never): void | Promise<void>
}

/**
 * Tests a resource type: each named case reads an account and judges what comes, and beside it must hold, for every type, that
 * each leaf path is in AWS's property schema, that reading again gives the same, that `only` gives just what it names, and
 * that no API call of the reader can fail without the whole read failing.
 */
export function testResourceType(type: ResourceType, cases: Readonly<Record<string, Case>>): void {
  for (const [name, given] of Object.entries(cases)) {
    test(`${type.type}: ${name}`, async () => {
      const calls = new Set<string>()
      const cloud = given.answers
        ? cannedAccount(given.answers, given.region, calls)
        : await emulatedAccount(given.region)
      const arranged = await given.arrange?.(cloud)
      const watched = intercepted(cloud, async (call, _input, next) => {
        calls.add(call)
        return next()
      })
      const resources = await read(type, given.answers ? cloud : watched)
      const called = [...calls]
      for (const resource of resources)
        assert.deepEqual(pathsOutsideSchema(type.type, resource), [], 'paths outside the schema')
      await given.expect(resources, arranged as never)

      const again = await read(type, cloud)
      assert.deepEqual(
        again.map((r) => stable(type, r)).sort(),
        resources.map((r) => stable(type, r)).sort(),
        'a second read differs',
      )

      assert.deepEqual(
        await read(type, cloud, [{ resourceId: 'no-such-id', arn: 'arn:aws:none', resourceName: 'no-such-name' }]),
        [],
      )
      for (const { resourceId, resourceName, arn } of resources.slice(0, 3)) {
        for (const wanted of [{ resourceId, resourceName, arn }, { resourceId }] as Wanted[]) {
          const found = await read(type, cloud, [wanted])
          assert.deepEqual(
            found.map((r) => r.resourceId),
            [resourceId],
            `only ${JSON.stringify(wanted)}`,
          )
        }
      }
      for (const denied of called) {
        const denial = Object.assign(new Error('not authorized'), {
          name: 'AccessDenied',
          $metadata: { httpStatusCode: 403 },
        })
        const refusing = given.answers
          ? cannedAccount({ ...given.answers, [denied]: denial }, given.region)
          : intercepted(cloud, async (call, _input, next) => {
              if (call === denied) throw denial
              return next()
            })
        await assert.rejects(
          read(type, refusing),
          { name: 'AccessDenied' },
          `${denied} was refused, and the read did not fail`,
        )
      }
    })
  }
}

/** All that a type yields. */
export async function read(type: ResourceType, cloud: Cloud, only?: readonly Wanted[]): Promise<Resource[]> {
  const resources: Resource[] = []
  for await (const resource of type.read(cloud, only)) resources.push(resource)
  return resources
}

/** What makes a new item when it changes: the rest of a resource (creation time, ARN) is not compared. */
function stable(type: ResourceType, resource: Resource): string {
  const { resourceId, configuration, supplementaryConfiguration, tags, relationships } = resource
  const compared = { resourceId, configuration, supplementaryConfiguration, tags, relationships }
  return canonicalJson(withoutVolatile(JSON.parse(JSON.stringify(compared)), type.volatile ?? []))
}

type Intercept = (call: string, input: object, next: () => Promise<object>) => Promise<object>

interface Middleware {
  middlewareStack: {
    clone(): Middleware['middlewareStack']
    add(
      middleware: (
        next: (args: { input: object }) => Promise<{ output: object; response: object }>,
        context: { commandName?: string },
      ) => (args: { input: object }) => Promise<{ output: object; response: object }>,
      options: { step: 'initialize'; name: string; priority: 'high' },
    ): void
  }
}

/** The same account with every API call (`ec2:DescribeVolumes`) passing through `intercept`. */
export function intercepted(cloud: Cloud, intercept: Intercept): Cloud {
  return {
    ...cloud,
    as: (roleArn) => intercepted(cloud.as(roleArn), intercept),
    async json(operation, input) {
      const call = `${operation.service}:${operation.target.split('.').at(-1)}`
      return (await intercept(call, input, () => cloud.json(operation, input))) as JsonObject
    },
    async service(name) {
      const service = await cloud.service(name as ServiceName)
      const client = Object.create(service.client as object) as Middleware
      client.middlewareStack = (service.client as unknown as Middleware).middlewareStack.clone()
      client.middlewareStack.add(
        (next, context) => async (args) => {
          const call = `${name}:${String(context.commandName).replace(/Command$/, '')}`
          let response: object = {}
          const output = await intercept(call, args.input, async () => {
            const result = await next(args)
            response = result.response
            return result.output
          })
          return { output, response }
        },
        { step: 'initialize', name: 'intercepted', priority: 'high' },
      )
      return { sdk: service.sdk, client } as never
    },
  }
}
