import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { kmsAlias } from './alias.ts'

testResourceType(kmsAlias, {
  'an alias of a key': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('kms')
      const { KeyMetadata: key } = await client.send(new sdk.CreateKeyCommand({}))
      await client.send(new sdk.CreateAliasCommand({ AliasName: 'alias/data', TargetKeyId: key!.KeyId }))
      return key!.KeyId
    },
    expect(resources, keyId) {
      const found = resources.find((r) => r.resourceId === 'alias/data')
      assert.equal(found?.resourceName, 'alias/data')
      assert.match(found?.arn ?? '', /^arn:aws:kms:us-east-1:\d{12}:alias\/data$/)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.configuration, { AliasName: 'alias/data', TargetKeyId: keyId })
    },
  },
  'aliases of two pages, one held ready for a service': {
    answers: {
      'kms:ListAliases': ({ Marker }: { Marker?: string }) =>
        Marker === undefined
          ? {
              Aliases: [{ AliasName: 'alias/aws/ebs', AliasArn: 'arn:aws:kms:us-east-1:123456789012:alias/aws/ebs' }],
              Truncated: true,
              NextMarker: 'next',
            }
          : {
              Aliases: [
                {
                  AliasName: 'alias/data',
                  AliasArn: 'arn:aws:kms:us-east-1:123456789012:alias/data',
                  TargetKeyId: 'key-1',
                  CreationDate: new Date('2026-01-02T03:04:05.000Z'),
                  LastUpdatedDate: new Date('2026-01-03T03:04:05.000Z'),
                },
              ],
            },
    },
    expect(resources) {
      assert.deepEqual(resources, [
        {
          resourceId: 'alias/data',
          resourceName: 'alias/data',
          arn: 'arn:aws:kms:us-east-1:123456789012:alias/data',
          availabilityZone: 'Regional',
          resourceCreationTime: new Date('2026-01-02T03:04:05.000Z'),
          configuration: { AliasName: 'alias/data', TargetKeyId: 'key-1' },
        },
      ])
    },
  },
})
