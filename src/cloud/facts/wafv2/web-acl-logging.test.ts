import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { webAclLogging } from './web-acl-logging.ts'

const failure = (name: string) => Object.assign(new Error(name), { name })
const answers = {
  'wafv2:ListWebACLs': ({ Scope }: { Scope: string }) => ({ WebACLs: [{ ARN: `arn:${Scope.toLowerCase()}` }] }),
  'wafv2:GetLoggingConfiguration': ({ ResourceArn }: { ResourceArn: string }) => {
    if (ResourceArn === 'arn:cloudfront') throw failure('WAFNonexistentItemException')
    return { LoggingConfiguration: { LogDestinationConfigs: ['arn:firehose'] } }
  },
}

test('of both scopes', async () => {
  assert.deepEqual(await webAclLogging.read(cannedAccount(answers)), [
    { arn: 'arn:regional', destinations: ['arn:firehose'] },
    { arn: 'arn:cloudfront', destinations: [] },
  ])
})

test('CloudFront is looked at in one region only', async () => {
  const found = await webAclLogging.read(cannedAccount(answers, 'eu-west-1'))
  assert.deepEqual(
    found.map(({ arn }) => arn),
    ['arn:regional'],
  )
})

test('a call that is refused says nothing', async () => {
  for (const call of Object.keys(answers))
    await assert.rejects(
      webAclLogging.read(cannedAccount({ ...answers, [call]: failure('WAFAccessDenied') })),
      /WAFAccessDenied/,
    )
})
