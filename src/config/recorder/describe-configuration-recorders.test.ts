import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DescribeConfigurationRecordersRequest } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { describeConfigurationRecorderStatus } from './describe-configuration-recorder-status.ts'
import { recorderArn } from './recorder.ts'
import { recordersOf } from './store.ts'
import { describeRecorders, LINKED, put, putLinked, ROLE } from './testing.ts'

const db = await testDatabase()
const describeStatus = caller('DescribeConfigurationRecorderStatus', describeConfigurationRecorderStatus)
const context = testContext(db)
const elsewhere = testContext(db, { region: 'eu-west-1' })
const stranger = testContext(db, { accountId: '999999999999' })
await put({ ConfigurationRecorder: { name: 'mine', roleARN: ROLE } }, context)
await putLinked({ ServicePrincipal: LINKED }, context)
const [linked, mine] = (await recordersOf(db, context.caller)).map(recorderArn)
const LINKED_NAME = 'AWSConfigurationRecorderForSecurityHubCSPM'
const OTHER_SERVICE = 'observabilityadmin.amazonaws.com'

type Request = DescribeConfigurationRecordersRequest

/** Both describing operations select alike. */
async function names(request: Request, of = context): Promise<(string | undefined)[]> {
  const { ConfigurationRecorders } = await describeRecorders(request, of)
  const { ConfigurationRecordersStatus } = await describeStatus(request, of)
  const described = ConfigurationRecorders!.map(({ name }) => name)
  assert.deepEqual(
    ConfigurationRecordersStatus!.map(({ name }) => name),
    described,
  )
  return described
}

for (const [name, request, expected] of [
  ['nothing: the customer managed one', {}, ['mine']],
  ['no names', { ConfigurationRecorderNames: [] }, ['mine']],
  ['a name', { ConfigurationRecorderNames: ['mine'] }, ['mine']],
  ['a name twice', { ConfigurationRecorderNames: ['mine', 'mine'] }, ['mine']],
  ["a service-linked one's name", { ConfigurationRecorderNames: [LINKED_NAME] }, [LINKED_NAME]],
  ['a service', { ServicePrincipal: LINKED }, [LINKED_NAME]],
  ['an ARN', { Arn: mine }, ['mine']],
  ["a service-linked one's ARN", { Arn: linked }, [LINKED_NAME]],
] as const) {
  test(`asked for ${name}`, async () => {
    assert.deepEqual(await names(request as Request), expected)
  })
}

test('without a recorder there is nothing to describe', async () => {
  assert.deepEqual(await names({}, elsewhere), [])
  assert.deepEqual(await names({}, stranger), [])
})

const none = (which: string) => `Cannot find configuration recorder with the specified ${which}.`
for (const [name, request, code, message, of] of [
  [
    'an unknown name',
    { ConfigurationRecorderNames: ['x'] },
    'NoSuchConfigurationRecorderException',
    none("name 'x'"),
    context,
  ],
  [
    'a name of another region',
    { ConfigurationRecorderNames: ['mine'] },
    'NoSuchConfigurationRecorderException',
    none("name 'mine'"),
    elsewhere,
  ],
  [
    'a name of another account',
    { ConfigurationRecorderNames: ['mine'] },
    'NoSuchConfigurationRecorderException',
    none("name 'mine'"),
    stranger,
  ],
  ['an ARN of another account', { Arn: mine }, 'NoSuchConfigurationRecorderException', none(`arn '${mine}'`), stranger],
  [
    'a service without a recorder',
    { ServicePrincipal: OTHER_SERVICE },
    'NoSuchConfigurationRecorderException',
    none(`service principal '${OTHER_SERVICE}'`),
    context,
  ],
  [
    'a service that links none',
    { ServicePrincipal: 'ec2.amazonaws.com' },
    'ValidationException',
    /service principal .* that is not valid/,
    context,
  ],
  [
    'two names',
    { ConfigurationRecorderNames: ['mine', 'x'] },
    'ValidationException',
    'You have specified more than one configuration recorder.',
    context,
  ],
  [
    'a name and a service',
    { ConfigurationRecorderNames: ['mine'], ServicePrincipal: LINKED },
    'ValidationException',
    'You have specified more than one configuration recorder.',
    context,
  ],
  [
    'a service and an ARN',
    { Arn: linked, ServicePrincipal: LINKED },
    'ValidationException',
    'You have specified more than one configuration recorder.',
    context,
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    const expected = { code, message }
    await assert.rejects(describeRecorders(request as Request, of), expected)
    await assert.rejects(describeStatus(request as Request, of), expected)
  })
}
