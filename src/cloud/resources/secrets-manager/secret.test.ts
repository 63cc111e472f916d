import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { secret } from './secret.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:database-AbCdEf'
const entry = {
  ARN,
  Name: 'database',
  Description: 'Of the shop',
  KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  RotationEnabled: true,
  RotationLambdaARN: 'arn:aws:lambda:us-east-1:123456789012:function:rotate',
  RotationRules: { AutomaticallyAfterDays: 30, Duration: '2h', ScheduleExpression: 'rate(30 days)' },
  CreatedDate: new Date('2026-01-02T03:04:05.000Z'),
  LastAccessedDate: new Date('2026-02-02T00:00:00.000Z'),
  LastChangedDate: new Date('2026-02-02T00:00:00.000Z'),
  NextRotationDate: new Date('2001-01-01T00:00:00.000Z'),
  Tags: [{ Key: 'team', Value: 'blue' }],
}
const answersWith = (change: object) => ({
  'secrets-manager:ListSecrets': ({ NextToken, IncludePlannedDeletion }: Record<string, unknown>) => {
    assert.equal(IncludePlannedDeletion, true)
    return NextToken === undefined ? { SecretList: [], NextToken: 'next' } : { SecretList: [{ ...entry, ...change }] }
  },
  'secrets-manager:DescribeSecret': ({ SecretId }: { SecretId: string }) => {
    if (SecretId === ARN) return { ...entry, ...change }
    throw Object.assign(new Error('no such secret'), { name: 'ResourceNotFoundException' })
  },
})
const configuration = {
  ARN,
  Name: 'database',
  Description: 'Of the shop',
  KMSKeyId: entry.KmsKeyId,
  RotationEnabled: true,
  RotationLambdaARN: entry.RotationLambdaARN,
  RotationRules: {
    AutomaticallyAfterDays: 30,
    RotationDuration: '2h',
    RotationScheduleExpression: 'rate(30 days)',
  },
}

testResourceType(secret, {
  'a secret that never rotated': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('secrets-manager')
      const { ARN: arn } = await client.send(
        new sdk.CreateSecretCommand({
          Name: 'database',
          Description: 'Of the shop',
          SecretString: 'never read',
          KmsKeyId: 'alias/shop',
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return arn
    },
    expect([found, ...others], arn) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, arn)
      assert.equal(found?.resourceName, 'database')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration, {
        ARN: arn,
        Name: 'database',
        Description: 'Of the shop',
        KMSKeyId: 'alias/shop',
        Deleted: false,
        RotationEnabled: false,
      })
      assert.deepEqual(found?.relationships, [])
    },
  },
  'a secret whose rotation is overdue': {
    answers: answersWith({}),
    expect(resources) {
      assert.deepEqual(resources, [
        {
          resourceId: ARN,
          resourceName: 'database',
          arn: ARN,
          availabilityZone: 'Regional',
          resourceCreationTime: entry.CreatedDate,
          tags: { team: 'blue' },
          configuration: { ...configuration, Deleted: false, RotationOccurringAsScheduled: false },
          relationships: [
            {
              resourceType: 'AWS::KMS::Key',
              resourceId: '1234abcd-12ab-34cd-56ef-1234567890ab',
              relationshipName: 'Is associated with ',
            },
            {
              resourceType: 'AWS::Lambda::Function',
              resourceId: 'rotate',
              relationshipName: 'Is associated with ',
            },
          ],
        },
      ])
    },
  },
  'a secret that will be deleted before it rotates': {
    answers: answersWith({
      NextRotationDate: new Date('2199-01-01T00:00:00.000Z'),
      DeletedDate: new Date('2026-03-01T00:00:00.000Z'),
    }),
    expect([found]) {
      assert.deepEqual(found?.configuration, { ...configuration, Deleted: true, RotationOccurringAsScheduled: true })
    },
  },
})
