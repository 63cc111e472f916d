import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { kmsKey } from './key.ts'

const KeyId = '1234abcd-12ab-34cd-56ef-1234567890ab'
const Arn = `arn:aws:kms:eu-west-1:123456789012:key/${KeyId}`
const POLICY = '{\n  "Version" : "2012-10-17",\n  "Statement" : [ ]\n}'
const NOT_FOUND = Object.assign(new Error('no such key'), { name: 'NotFoundException' })
const answers = {
  'kms:ListKeys': { Keys: [{ KeyId, KeyArn: Arn }] },
  'kms:DescribeKey': ({ KeyId: asked }: { KeyId: string }) => {
    if (asked !== KeyId) throw NOT_FOUND
    return {
      KeyMetadata: {
        AWSAccountId: '123456789012',
        KeyId,
        Arn,
        CreationDate: new Date('2026-01-02T03:04:05.000Z'),
        DeletionDate: new Date('2026-02-02T03:04:05.000Z'),
        Enabled: false,
        Description: 'Signs releases',
        KeyUsage: 'SIGN_VERIFY',
        KeyState: 'PendingDeletion',
        Origin: 'AWS_KMS',
        KeyManager: 'CUSTOMER',
        CustomerMasterKeySpec: 'ECC_NIST_P256',
        KeySpec: 'ECC_NIST_P256',
        SigningAlgorithms: ['ECDSA_SHA_256'],
        MultiRegion: true,
        MultiRegionConfiguration: {
          MultiRegionKeyType: 'PRIMARY',
          PrimaryKey: { Arn, Region: 'eu-west-1' },
          ReplicaKeys: [],
        },
      },
    }
  },
  'kms:GetKeyPolicy': { Policy: POLICY, PolicyName: 'default' },
  'kms:GetKeyRotationStatus': Object.assign(new Error('asymmetric'), { name: 'UnsupportedOperationException' }),
  'kms:ListResourceTags': ({ Marker }: { Marker?: string }) =>
    Marker === undefined
      ? { Tags: [{ TagKey: 'team', TagValue: 'blue' }], Truncated: true, NextMarker: 'next' }
      : { Tags: [{ TagKey: 'tier', TagValue: '1' }], Truncated: false },
}

testResourceType(kmsKey, {
  'a key that rotates beside one that does not': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('kms')
      const { KeyMetadata: key } = await client.send(
        new sdk.CreateKeyCommand({ Description: 'Data', Tags: [{ TagKey: 'team', TagValue: 'blue' }] }),
      )
      await client.send(new sdk.EnableKeyRotationCommand({ KeyId: key!.KeyId }))
      await client.send(new sdk.CreateKeyCommand({ Description: 'Other' }))
      return key!.KeyId
    },
    expect(resources, keyId) {
      const [found, other] = ['Data', 'Other'].map((name) =>
        resources.find((r) => r.configuration.description === name),
      )
      assert.equal(resources.length, 2)
      assert.equal(found?.resourceId, keyId)
      assert.equal(found?.configuration.keyManager, 'CUSTOMER')
      assert.equal(found?.configuration.keyState, 'Enabled')
      assert.equal(found?.configuration.creationDate, found?.resourceCreationTime?.getTime())
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.supplementaryConfiguration?.Tags, [{ tagKey: 'team', tagValue: 'blue' }])
      assert.equal(found?.supplementaryConfiguration?.KeyRotationStatus, true)
      assert.equal(other?.supplementaryConfiguration?.KeyRotationStatus, false)
      assert.ok(JSON.parse(String(found?.supplementaryConfiguration?.Policy)).Statement.length > 0)
    },
  },
  'a key for signatures that will be deleted': {
    region: 'eu-west-1',
    answers,
    expect(resources) {
      assert.deepEqual(JSON.parse(JSON.stringify(resources)), [
        {
          resourceId: KeyId,
          arn: Arn,
          availabilityZone: 'Not Applicable',
          resourceCreationTime: '2026-01-02T03:04:05.000Z',
          tags: { team: 'blue', tier: '1' },
          configuration: {
            awsaccountId: '123456789012',
            keyId: KeyId,
            arn: Arn,
            creationDate: 1767323045000,
            deletionDate: 1770001445000,
            enabled: false,
            description: 'Signs releases',
            keyUsage: 'SIGN_VERIFY',
            keyState: 'PendingDeletion',
            origin: 'AWS_KMS',
            keyManager: 'CUSTOMER',
            customerMasterKeySpec: 'ECC_NIST_P256',
            keySpec: 'ECC_NIST_P256',
            signingAlgorithms: ['ECDSA_SHA_256'],
            multiRegion: true,
            multiRegionConfiguration: {
              multiRegionKeyType: 'PRIMARY',
              primaryKey: { arn: Arn, region: 'eu-west-1' },
              replicaKeys: [],
            },
          },
          supplementaryConfiguration: {
            KeyRotationStatus: false,
            Policy: POLICY,
            Tags: [
              { tagKey: 'team', tagValue: 'blue' },
              { tagKey: 'tier', tagValue: '1' },
            ],
          },
        },
      ])
    },
  },
})

test('a key is found by its ARN, and once however it is named', async () => {
  const wanted = [{ arn: Arn }, { resourceId: KeyId }, { resourceId: Arn }]
  const found = await read(kmsKey, cannedAccount(answers, 'eu-west-1'), wanted)
  assert.deepEqual(
    found.map((r) => r.arn),
    [Arn],
  )
})

test('a key that is deleted while it is read is not there', async () => {
  for (const call of ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'])
    assert.deepEqual(await read(kmsKey, cannedAccount({ ...answers, [call]: NOT_FOUND }, 'eu-west-1')), [], call)
})
