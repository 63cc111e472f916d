import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { managedInstanceInventory } from './managed-instance-inventory.ts'

interface Filtered {
  Filters?: { Key: string; Values: string[] }[]
}
interface Asked {
  InstanceId: string
  TypeName: string
  NextToken?: string
}

const instances = [
  { InstanceId: 'i-0123456789abcdef0', PingStatus: 'Online' },
  { InstanceId: 'mi-0123456789abcdef0', PingStatus: 'ConnectionLost' },
]
const application = (Name: string, Version: string) => ({ Name, Version, Publisher: 'Debian', Architecture: 'x86_64' })
const entries: Readonly<Record<string, object[]>> = {
  'AWS:Application': [application('kernel', '6.1'), application('curl', '8.5')],
  'AWS:Application more': [application('kernel', '6.6')],
  'AWS:InstanceInformation': [
    { InstanceId: 'i-0123456789abcdef0', AgentType: 'amazon-ssm-agent', PlatformName: 'Debian', PlatformType: 'Linux' },
  ],
  'AWS:WindowsUpdate': [{ HotFixID: 'KB1', Description: 'Update' }],
}

testResourceType(managedInstanceInventory, {
  'an EC2 instance and one from elsewhere': {
    answers: {
      'ssm:DescribeInstanceInformation': ({ Filters }: Filtered) => ({
        InstanceInformationList: instances.filter(
          ({ InstanceId }) => Filters?.[0]?.Values.includes(InstanceId) ?? true,
        ),
      }),
      'ssm:ListInventoryEntries': ({ InstanceId, TypeName, NextToken }: Asked) => ({
        InstanceId,
        TypeName,
        SchemaVersion: '1.1',
        CaptureTime: new Date().toISOString(),
        Entries: InstanceId.startsWith('mi-') ? [] : entries[NextToken ? `${TypeName} ${NextToken}` : TypeName],
        NextToken: TypeName === 'AWS:Application' && NextToken === undefined ? 'more' : undefined,
      }),
    },
    expect([instance, elsewhere, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(instance?.resourceId, 'i-0123456789abcdef0')
      assert.equal(instance?.arn, 'arn:aws:ssm:us-east-1:123456789012:managed-instance-inventory/i-0123456789abcdef0')
      assert.deepEqual(instance?.configuration, {
        'AWS:Application': {
          SchemaVersion: '1.1',
          Content: {
            kernel: [application('kernel', '6.1'), application('kernel', '6.6')],
            curl: application('curl', '8.5'),
          },
        },
        'AWS:InstanceInformation': {
          SchemaVersion: '1.1',
          Content: {
            'i-0123456789abcdef0': {
              InstanceId: 'i-0123456789abcdef0',
              AgentType: 'amazon-ssm-agent',
              PlatformName: 'Debian',
              PlatformType: 'Linux',
            },
          },
        },
        'AWS:WindowsUpdate': { SchemaVersion: '1.1', Content: { KB1: { HotFixID: 'KB1', Description: 'Update' } } },
      })
      assert.deepEqual(instance?.supplementaryConfiguration, { instanceStatus: 'Online' })
      assert.deepEqual(instance?.relationships, [
        {
          resourceType: 'AWS::EC2::Instance',
          resourceId: 'i-0123456789abcdef0',
          relationshipName: 'Is associated with ',
        },
      ])
      assert.equal(elsewhere?.resourceId, 'mi-0123456789abcdef0')
      assert.deepEqual(elsewhere?.configuration, {})
      assert.deepEqual(elsewhere?.supplementaryConfiguration, { instanceStatus: 'ConnectionLost' })
      assert.deepEqual(elsewhere?.relationships, [])
    },
  },
})
