import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { listTagsForResource } from '../tags/list-tags-for-resource.ts'
import { caller, testContext } from '../testing.ts'
import { deleteServiceLinkedConfigurationRecorder } from './delete-service-linked-configuration-recorder.ts'
import { LINKED_SERVICES } from './service-linked.ts'
import { recordersOf } from './store.ts'
import { describeRecorders, LINKED, putLinked } from './testing.ts'

const db = await testDatabase()
const remove = caller('DeleteServiceLinkedConfigurationRecorder', deleteServiceLinkedConfigurationRecorder)
const listTags = caller('ListTagsForResource', listTagsForResource)
let accounts = 400_000_000_000
const fresh = (region?: string) => {
  accounts += 1
  return testContext(db, { accountId: String(accounts), region })
}

for (const [ServicePrincipal, name, useOnly] of [
  ['observabilityadmin.amazonaws.com', 'AWSConfigurationRecorderForObservabilityAdmin', 'INCLUSION_BY_RESOURCE_TYPES'],
  [
    'telemetry-enablement.observabilityadmin.amazonaws.com',
    'AWSConfigurationRecorderForObservabilityAdmin_TelemetryEnablement',
    'INCLUSION_BY_RESOURCE_TYPES',
  ],
  ['securityhub.amazonaws.com', 'AWSConfigurationRecorderForSecurityHubCSPM', 'ALL_SUPPORTED_RESOURCE_TYPES'],
  ['securityhubv2.amazonaws.com', 'AWSConfigurationRecorderForSecurityHubAssets', 'ALL_SUPPORTED_RESOURCE_TYPES'],
] as const) {
  test(`of ${ServicePrincipal}: made, described, in the way, deleted, gone`, async () => {
    const context = fresh()
    const { Arn, Name } = await putLinked({ ServicePrincipal, Tags: [{ Key: 'a', Value: 'b' }] }, context)
    assert.equal(Name, name)
    assert.match(Arn!, new RegExp(`^arn:aws:config:us-east-1:${accounts}:configuration-recorder/${name}/[a-z0-9]{16}$`))
    const { ConfigurationRecorders } = await describeRecorders({ ServicePrincipal }, context)
    const { recordingGroup, recordingMode, ...rest } = ConfigurationRecorders![0]!
    assert.deepEqual(rest, {
      arn: Arn,
      name,
      roleARN: `arn:aws:iam::${accounts}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
      recordingScope: 'INTERNAL',
      servicePrincipal: ServicePrincipal,
    })
    assert.equal(recordingGroup!.recordingStrategy!.useOnly, useOnly)
    assert.deepEqual(recordingMode, { recordingFrequency: 'CONTINUOUS', recordingModeOverrides: [] })
    assert.deepEqual((await listTags({ ResourceArn: Arn! }, context)).Tags, [{ Key: 'a', Value: 'b' }])

    await assert.rejects(putLinked({ ServicePrincipal }, context), {
      code: 'ConflictException',
      message: /a service-linked recorder already exists for the specified service\.$/,
    })
    assert.deepEqual(await remove({ ServicePrincipal }, context), { Arn, Name })
    await assert.rejects(remove({ ServicePrincipal }, context), {
      code: 'NoSuchConfigurationRecorderException',
      message: `Cannot find configuration recorder with the specified service principal '${ServicePrincipal}'.`,
    })
    await assert.rejects(listTags({ ResourceArn: Arn! }, context), { code: 'ResourceNotFoundException' })
  })
}

test('each documented service has a case above', () => {
  assert.equal(LINKED_SERVICES.size, 4)
})

for (const [region, global] of [
  ['us-east-1', true],
  ['eu-west-1', false],
] as const) {
  test(`global types of Security Hub in ${region}: ${global}`, async () => {
    const context = fresh(region)
    await putLinked({ ServicePrincipal: LINKED }, context)
    const [recorder] = await recordersOf(db, context.caller)
    assert.equal(recorder!.recordingGroup.includeGlobalResourceTypes, global)
  })
}

test('each service has its own, in each region and account', async () => {
  const context = fresh()
  for (const ServicePrincipal of LINKED_SERVICES.keys()) await putLinked({ ServicePrincipal }, context)
  await putLinked({ ServicePrincipal: LINKED }, { ...context, caller: { ...context.caller, region: 'eu-west-1' } })
  await putLinked({ ServicePrincipal: LINKED }, fresh())
  assert.equal((await recordersOf(db, context.caller)).length, LINKED_SERVICES.size)
})

test('of many requests at once one succeeds and the others are in conflict', async () => {
  const context = fresh()
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => putLinked({ ServicePrincipal: LINKED }, context)))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.deepEqual(
    refused.map(({ reason }) => reason.code),
    Array(3).fill('ConflictException'),
  )
})

for (const [name, operation] of [
  ['put', putLinked],
  ['delete', remove],
] as const) {
  test(`${name}: a service that links no recorders`, async () => {
    await assert.rejects(operation({ ServicePrincipal: 'ec2.amazonaws.com' }, fresh()), {
      code: 'ValidationException',
      message: /service principal .* that is not valid: 'ec2\.amazonaws\.com'\.$/,
    })
  })
}
