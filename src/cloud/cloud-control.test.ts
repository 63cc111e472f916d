import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cloudControl, TypeUnavailable } from './cloud-control.ts'
import { cannedAccount, read, testResourceType } from './testing.ts'

const refusal = (name: string, message = name) => Object.assign(new Error(message), { name })

/** Answers of an account that has these resources, by primary identifier. */
function having(resources: Readonly<Record<string, object>>) {
  const identifiers = Object.keys(resources)
  return {
    'cloudcontrol:ListResources': ({ NextToken }: { NextToken?: string }) => {
      const index = Number(NextToken ?? 0)
      return {
        ResourceDescriptions: identifiers
          .slice(index, index + 1)
          .map((Identifier) => ({ Identifier, Properties: '{}' })),
        NextToken: index + 1 < identifiers.length ? String(index + 1) : undefined,
      }
    },
    'cloudcontrol:GetResource': ({ Identifier }: { Identifier: string }) => {
      const properties = resources[Identifier]
      if (properties === undefined) throw refusal('ResourceNotFoundException')
      return { ResourceDescription: { Identifier, Properties: JSON.stringify(properties) } }
    },
  }
}

testResourceType(cloudControl('AWS::AppConfig::DeploymentStrategy'), {
  'two pages of a type with a schema, an id and an ARN pattern': {
    answers: having({
      abc1234: {
        Id: 'abc1234',
        Name: 'slow',
        ReplicateTo: 'NONE',
        GrowthFactor: 20,
        Tags: [{ Key: 'team', Value: 'blue' }],
      },
      def5678: { Id: 'def5678', Name: 'fast', ReplicateTo: 'NONE', GrowthFactor: 100 },
    }),
    region: 'eu-west-1',
    expect(resources) {
      assert.equal(resources.length, 2)
      const [slow, fast] = resources
      assert.equal(slow?.resourceId, 'abc1234')
      assert.equal(slow?.resourceName, 'slow')
      assert.equal(slow?.arn, 'arn:aws:appconfig:eu-west-1:123456789012:deploymentstrategy/abc1234')
      assert.equal(slow?.availabilityZone, 'Regional')
      assert.deepEqual(slow?.tags, { team: 'blue' })
      assert.equal(slow?.configuration.GrowthFactor, 20)
      assert.deepEqual(fast?.tags, {})
    },
  },
})

testResourceType(cloudControl('AWS::Events::Rule'), {
  'a type whose primary identifier is the ARN, and whose resource id is its last part': {
    answers: having({
      'arn:aws:events:us-east-1:123456789012:rule/nightly': {
        Arn: 'arn:aws:events:us-east-1:123456789012:rule/nightly',
        Name: 'nightly',
        State: 'ENABLED',
        ScheduleExpression: 'cron(0 3 * * ? *)',
      },
    }),
    expect([rule]) {
      assert.equal(rule?.resourceId, 'nightly')
      assert.equal(rule?.resourceName, 'nightly')
      assert.equal(rule?.arn, 'arn:aws:events:us-east-1:123456789012:rule/nightly')
      assert.equal(rule?.configuration.ScheduleExpression, 'cron(0 3 * * ? *)')
    },
  },
})

test('properties are kept as they are, whatever AWS publishes of the type', async () => {
  const properties = { Name: 'n', Anything: { at: ['all'] } }
  for (const type of ['AWS::ApiGateway::DomainNameV2', 'AWS::WAFv2::IPSet', 'AWS::AppConfig::DeploymentStrategy']) {
    const [found] = await read(cloudControl(type), cannedAccount(having({ one: properties })))
    assert.deepEqual(found?.configuration, properties)
    assert.equal(found?.resourceId, 'one')
  }
})

test('a compound identifier is the resource id, so that two parents can have equal names', async () => {
  const account = cannedAccount(
    having({ 'bot-alias|bot-1': { BotId: 'bot-1' }, 'bot-alias|bot-2': { BotId: 'bot-2' } }),
  )
  const found = await read(cloudControl('AWS::Lex::BotAlias'), account)
  assert.deepEqual(
    found.map((r) => r.resourceId),
    ['bot-alias|bot-1', 'bot-alias|bot-2'],
  )
})

test('tags are found wherever the type has them', async () => {
  const cases = {
    'AWS::Backup::BackupPlan': { BackupPlanTags: { team: 'blue' } },
    'AWS::EC2::CapacityReservation': { TagSpecifications: [{ Tags: [{ Key: 'team', Value: 'blue' }] }] },
    'AWS::Lex::Bot': { BotTags: [{ Key: 'team', Value: 'blue' }] },
    'AWS::AppConfig::Application': { Tags: [{ Key: 'team', Value: 'blue' }] },
  }
  for (const [type, properties] of Object.entries(cases)) {
    const [found] = await read(cloudControl(type), cannedAccount(having({ one: properties })))
    assert.deepEqual(found?.tags, { team: 'blue' }, type)
  }
})

test('a resource that went between list and get is left out', async () => {
  const account = cannedAccount({
    ...having({ stays: {} }),
    'cloudcontrol:ListResources': { ResourceDescriptions: [{ Identifier: 'gone' }, { Identifier: 'stays' }] },
  })
  const found = await read(cloudControl('AWS::AppConfig::Application'), account)
  assert.deepEqual(
    found.map((r) => r.resourceId),
    ['stays'],
  )
})

test('a type that cannot be listed here is unavailable, not empty', async () => {
  const unavailable = {
    'no list handler': refusal('UnsupportedActionException', 'Resource type does not support LIST action'),
    'not in the region': refusal('TypeNotFoundException', 'The type cannot be found.'),
    'listed for a parent only': refusal(
      'InvalidRequestException',
      'Missing or invalid ResourceModel property in AWS::EKS::Nodegroup list handler request input.Required property: (#: required key [ClusterName] not found)',
    ),
  }
  for (const [name, error] of Object.entries(unavailable)) {
    const account = cannedAccount({ 'cloudcontrol:ListResources': error })
    await assert.rejects(
      read(cloudControl('AWS::EKS::Nodegroup'), account),
      (thrown) =>
        thrown instanceof TypeUnavailable && thrown.type === 'AWS::EKS::Nodegroup' && thrown.reason === error.message,
      name,
    )
  }
})

test('an emulator that answers with a page of its own does not have the type', async () => {
  const account = cannedAccount({ 'cloudcontrol:ListResources': new SyntaxError('Unexpected token < in JSON') })
  await assert.rejects(read(cloudControl('AWS::EKS::Nodegroup'), account), TypeUnavailable)
})

test('any other refusal is a failure', async () => {
  for (const name of ['AccessDeniedException', 'GeneralServiceException', 'InvalidRequestException']) {
    const account = cannedAccount({ 'cloudcontrol:ListResources': refusal(name) })
    await assert.rejects(read(cloudControl('AWS::EKS::Nodegroup'), account), { name })
  }
})
