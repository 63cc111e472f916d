import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { deleteRetentionConfiguration } from './delete-retention-configuration.ts'
import { describeRetentionConfigurations } from './describe-retention-configurations.ts'
import { putRetentionConfiguration } from './put-retention-configuration.ts'

const db = await testDatabase()
const put = caller('PutRetentionConfiguration', putRetentionConfiguration)
const describe = caller('DescribeRetentionConfigurations', describeRetentionConfigurations)
const remove = caller('DeleteRetentionConfiguration', deleteRetentionConfiguration)
const none = (name: string) => ({
  code: 'NoSuchRetentionConfigurationException',
  message: `Cannot find retention configuration with the specified name '${name}'.`,
})
let accounts = 800_000_000_000
const fresh = () => {
  accounts += 1
  return testContext(db, { accountId: String(accounts) })
}

for (const days of [30, 365, 2557]) {
  test(`${days} days: put, described, deleted`, async () => {
    const context = fresh()
    const RetentionConfiguration = { Name: 'default', RetentionPeriodInDays: days }
    assert.deepEqual(await put({ RetentionPeriodInDays: days }, context), { RetentionConfiguration })
    for (const request of [{}, { RetentionConfigurationNames: [] }, { RetentionConfigurationNames: ['default'] }]) {
      assert.deepEqual(await describe(request, context), { RetentionConfigurations: [RetentionConfiguration] })
    }
    assert.deepEqual(await remove({ RetentionConfigurationName: 'default' }, context), {})
    assert.deepEqual(await describe({}, context), { RetentionConfigurations: [] })
    await assert.rejects(remove({ RetentionConfigurationName: 'default' }, context), none('default'))
  })
}

for (const days of [29, 2558]) {
  test(`${days} days are refused`, async () => {
    const context = fresh()
    await assert.rejects(put({ RetentionPeriodInDays: days }, context), { code: 'ValidationException' })
    assert.deepEqual(await describe({}, context), { RetentionConfigurations: [] })
  })
}

test('a second one changes the first', async () => {
  const context = fresh()
  await put({ RetentionPeriodInDays: 100 }, context)
  await put({ RetentionPeriodInDays: 200 }, context)
  const { RetentionConfigurations } = await describe({}, context)
  assert.deepEqual(RetentionConfigurations, [{ Name: 'default', RetentionPeriodInDays: 200 }])
})

test('of many at once all succeed and one is kept', async () => {
  const context = fresh()
  await Promise.all([100, 101, 102, 103].map((days) => put({ RetentionPeriodInDays: days }, context)))
  assert.equal((await describe({}, context)).RetentionConfigurations!.length, 1)
})

test('other names, accounts and regions have none', async () => {
  const context = fresh()
  await put({ RetentionPeriodInDays: 100 }, context)
  await assert.rejects(describe({ RetentionConfigurationNames: ['x'] }, context), none('x'))
  await assert.rejects(remove({ RetentionConfigurationName: 'x' }, context), none('x'))
  for (const scope of [{ accountId: '999999999999' }, { accountId: context.caller.accountId, region: 'eu-west-1' }]) {
    const other = testContext(db, scope)
    assert.deepEqual(await describe({}, other), { RetentionConfigurations: [] })
    await assert.rejects(describe({ RetentionConfigurationNames: ['default'] }, other), none('default'))
    await assert.rejects(remove({ RetentionConfigurationName: 'default' }, other), none('default'))
  }
  assert.equal((await describe({}, context)).RetentionConfigurations!.length, 1)
})

test('there is no second page', async () => {
  await assert.rejects(describe({ NextToken: 'x' }, fresh()), {
    code: 'InvalidNextTokenException',
    message: 'The nextToken provided is invalid',
  })
})
