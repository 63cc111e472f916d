import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordingGroup } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { associateResourceTypes } from './associate-resource-types.ts'
import { disassociateResourceTypes } from './disassociate-resource-types.ts'
import { describe, recorderArn } from './recorder.ts'
import { recordersOf } from './store.ts'
import { LINKED, put, putLinked, ROLE } from './testing.ts'

const db = await testDatabase()
const associate = caller('AssociateResourceTypes', associateResourceTypes)
const disassociate = caller('DisassociateResourceTypes', disassociateResourceTypes)

const [A, B, C, D] = ['AWS::S3::Bucket', 'AWS::EC2::Volume', 'AWS::EC2::VPC', 'AWS::IAM::Role'] as const
const including = (...resourceTypes: string[]): RecordingGroup => ({ resourceTypes })
const excluding = (...resourceTypes: string[]): RecordingGroup => ({
  exclusionByResourceTypes: { resourceTypes },
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
})
let accounts = 500_000_000_000

async function recorder(recordingGroup: RecordingGroup) {
  accounts += 1
  const context = testContext(db, { accountId: String(accounts) })
  await put({ ConfigurationRecorder: { roleARN: ROLE, recordingGroup } }, context)
  const read = async () => (await recordersOf(db, context.caller))[0]!
  return { context, ConfigurationRecorderArn: recorderArn(await read()), read }
}

for (const [name, group, operation, types, included, excluded] of [
  ['types are added to an inclusion', including(A), associate, [B, C], [A, B, C], []],
  ['a type is added once', including(A), associate, [B, B], [A, B], []],
  ['no type is added', including(A), associate, [], [A], []],
  ['types are taken from an inclusion', including(A, B, C), disassociate, [C, A], [B], []],
  ['an added type is no exception any more', excluding(A, B, D), associate, [A, D], [], [B]],
  ['a type that is taken away becomes an exception', excluding(A), disassociate, [B], [], [A, B]],
] as const) {
  test(name, async () => {
    const { context, ConfigurationRecorderArn, read } = await recorder(group)
    const answer = await operation({ ConfigurationRecorderArn, ResourceTypes: [...types] }, context)
    const stored = await read()
    assert.deepEqual(answer.ConfigurationRecorder, describe(stored))
    assert.deepEqual(stored.recordingGroup.resourceTypes, included)
    assert.deepEqual(stored.recordingGroup.exclusionByResourceTypes.resourceTypes, excluded)
  })
}

for (const [name, group, operation, types, message] of [
  ['all types: association', { allSupported: true }, associate, [A], /recording strategy that does not allow/],
  ['all types: disassociation', { allSupported: true }, disassociate, [A], /recording strategy that does not allow/],
  ['an included type is included', including(A), associate, [B, A], /are already associated with the/],
  ['a type that is not included is taken away', including(A), disassociate, [B], /are already disassociated from the/],
  ['an excluded type is excluded', excluding(A), disassociate, [A], /are already disassociated from the/],
  ['a type that is no exception is included', excluding(A), associate, [B], /are already associated with the/],
  ['an inclusion would be empty', including(A), disassociate, [A], /^The recording group provided is not valid$/],
  ['an exclusion would be empty', excluding(A), associate, [A], /^The recording group provided is not valid$/],
  [
    'a type of a third party',
    including(A),
    associate,
    ['Example::Server::Rack'],
    /^The recording group provided is not valid$/,
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    const { context, ConfigurationRecorderArn, read } = await recorder(group)
    const before = await read()
    await assert.rejects(operation({ ConfigurationRecorderArn, ResourceTypes: [...types] }, context), {
      code: 'ValidationException',
      message,
    })
    assert.deepEqual(await read(), before)
  })
}

for (const [name, operation] of [
  ['associate', associate],
  ['disassociate', disassociate],
] as const) {
  test(`${name}: an unknown recorder`, async () => {
    const { context, ConfigurationRecorderArn } = await recorder(including(A))
    const stranger = testContext(db, { accountId: '999999999999' })
    for (const [arn, of] of [
      [`${ConfigurationRecorderArn}x`, context],
      [ConfigurationRecorderArn, stranger],
      ['x', context],
    ] as const) {
      await assert.rejects(operation({ ConfigurationRecorderArn: arn, ResourceTypes: [B] }, of), {
        code: 'NoSuchConfigurationRecorderException',
        message: `Cannot find configuration recorder with the specified arn '${arn}'.`,
      })
    }
  })

  test(`${name}: a service-linked recorder is its service's`, async () => {
    const { context } = await recorder(including(A))
    const { Arn } = await putLinked({ ServicePrincipal: LINKED }, context)
    await assert.rejects(operation({ ConfigurationRecorderArn: Arn!, ResourceTypes: [B] }, context), {
      code: 'ConflictException',
      message: /denied by its linked AWS service\.$/,
    })
  })
}

test('of changes at once none is lost', async () => {
  const { context, ConfigurationRecorderArn, read } = await recorder(including(A))
  await Promise.all([B, C, D].map((type) => associate({ ConfigurationRecorderArn, ResourceTypes: [type] }, context)))
  assert.deepEqual([...(await read()).recordingGroup.resourceTypes].sort(), [A, B, C, D].sort())
})
