import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { awsManagedKeys } from './aws-managed-keys.ts'

test('keys that AWS manages: of every page', async () => {
  const cloud = cannedAccount({
    'kms:ListAliases': ({ Marker }: { Marker?: string }) =>
      Marker === undefined
        ? {
            Aliases: [
              { AliasName: 'alias/aws/ecr', TargetKeyId: '1' },
              { AliasName: 'alias/own', TargetKeyId: '2' },
            ],
            Truncated: true,
            NextMarker: 'more',
          }
        : { Aliases: [{ AliasName: 'alias/aws/ebs', TargetKeyId: '3' }, { AliasName: 'alias/aws/s3' }] },
  })
  assert.deepEqual(Object.fromEntries(await awsManagedKeys.read(cloud)), { 'alias/aws/ecr': '1', 'alias/aws/ebs': '3' })
})

test('keys that AWS manages: a refusal fails', async () => {
  await assert.rejects(
    awsManagedKeys.read(cannedAccount({ 'kms:ListAliases': new Error('AccessDenied') })),
    /AccessDenied/,
  )
})
