import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListConfigurationRecordersRequest } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { listConfigurationRecorders } from './list-configuration-recorders.ts'
import { recorderArn } from './recorder.ts'
import { LINKED_SERVICES } from './service-linked.ts'
import { recordersOf } from './store.ts'
import { put, putLinked, ROLE } from './testing.ts'

const db = await testDatabase()
const list = caller('ListConfigurationRecorders', listConfigurationRecorders)
const context = testContext(db)
await put({ ConfigurationRecorder: { roleARN: ROLE } }, context)
for (const ServicePrincipal of LINKED_SERVICES.keys()) await putLinked({ ServicePrincipal }, context)
const all = (await recordersOf(db, context.caller)).map((recorder) => ({
  arn: recorderArn(recorder),
  name: recorder.name,
  servicePrincipal: recorder.servicePrincipal,
  recordingScope: recorder.recordingScope,
}))
const scoped = (...values: string[]) => ({ filterName: 'recordingScope' as const, filterValue: values })
const { NextToken } = await list({ MaxResults: 1 }, context)

for (const [name, Filters, expected] of [
  ['none', [], all],
  ['PAID', [scoped('PAID')], all.filter(({ name }) => name === 'default')],
  ['INTERNAL', [scoped('INTERNAL')], all.filter(({ name }) => name !== 'default')],
  ['either', [scoped('INTERNAL', 'PAID')], all],
  ['both', [scoped('INTERNAL'), scoped('PAID')], []],
  ['another value', [scoped('FREE')], []],
] as const) {
  test(`filter: ${name}`, async () => {
    const listed = await list({ Filters: [...Filters] }, context)
    assert.deepEqual(listed, { ConfigurationRecorderSummaries: expected, NextToken: undefined })
  })
}

for (const [name, of] of [
  ['another account', { accountId: '999999999999' }],
  ['another region', { region: 'eu-west-1' }],
] as const) {
  test(`${name} has none of them`, async () => {
    assert.deepEqual((await list({}, testContext(db, of))).ConfigurationRecorderSummaries, [])
  })
}

for (const [size, pages] of [
  [1, 5],
  [2, 3],
  [4, 2],
  [5, 1],
  [20, 1],
  [0, 1],
] as const) {
  test(`in pages of ${size}`, async () => {
    const found = []
    let NextToken: string | undefined
    let count = 0
    do {
      const page = await list({ MaxResults: size, NextToken }, context)
      assert.ok(page.ConfigurationRecorderSummaries.length > 0)
      found.push(...page.ConfigurationRecorderSummaries)
      NextToken = page.NextToken
      count += 1
    } while (NextToken !== undefined && count < 10)
    assert.deepEqual(found, all)
    assert.equal(count, pages)
  })
}

for (const [name, request, of] of [
  ['made up', { NextToken: 'x'.repeat(40) }, context],
  ['of another question', { NextToken, Filters: [scoped('PAID')] }, context],
  ['of another account', { NextToken }, testContext(db, { accountId: '999999999999' })],
  ['of another region', { NextToken }, testContext(db, { region: 'eu-west-1' })],
] as const) {
  test(`a token ${name} is refused`, async () => {
    await assert.rejects(list(request as ListConfigurationRecordersRequest, of), {
      code: 'ValidationException',
      message: 'The nextToken provided is invalid',
    })
  })
}

for (const [name, filter] of [
  ['without a name', { filterValue: ['PAID'] }],
  ['without a value', { filterName: 'recordingScope' }],
  ['with no values', { filterName: 'recordingScope', filterValue: [] }],
] as const) {
  test(`a filter ${name} is refused`, async () => {
    await assert.rejects(list({ Filters: [filter] } as unknown as ListConfigurationRecordersRequest, context), {
      code: 'ValidationException',
      message: 'Each filter must have a filterName and at least one filterValue.',
    })
  })
}
