import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { hostedZone } from './hosted-zone.ts'

const answers = {
  'route-53:ListHostedZones': { HostedZones: [{ Id: '/hostedzone/Z1' }] },
  'route-53:ListQueryLoggingConfigs': {
    QueryLoggingConfigs: [
      { Id: 'q1', HostedZoneId: 'Z1', CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:dns' },
    ],
  },
  'route-53:GetHostedZone': ({ Id }: { Id: string }) => {
    if (Id !== 'Z1') throw Object.assign(new Error('none'), { name: 'NoSuchHostedZone' })
    return {
      HostedZone: {
        Id: '/hostedzone/Z1',
        Name: 'example.com.',
        CallerReference: 'ref',
        Config: { Comment: 'Ours', PrivateZone: false },
        ResourceRecordSetCount: 7,
      },
      DelegationSet: { NameServers: ['ns-1.awsdns-01.org', 'ns-2.awsdns-02.com'] },
      VPCs: [{ VPCRegion: 'eu-west-1', VPCId: 'vpc-1' }],
    }
  },
  'route-53:ListTagsForResource': { ResourceTagSet: { Tags: [{ Key: 'team', Value: 'blue' }] } },
}

testResourceType(hostedZone, {
  'a public zone that logs, and another': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('route-53')
      const ids: string[] = []
      for (const Name of ['example.com.', 'example.net.']) {
        const { HostedZone } = await client.send(
          new sdk.CreateHostedZoneCommand({
            Name,
            CallerReference: Name,
            HostedZoneConfig: { Comment: `Zone ${Name}` },
          }),
        )
        ids.push(HostedZone!.Id!.replace('/hostedzone/', ''))
      }
      await client.send(
        new sdk.ChangeTagsForResourceCommand({
          ResourceType: 'hostedzone',
          ResourceId: ids[0],
          AddTags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      return ids
    },
    expect(resources, [id]: string[]) {
      assert.equal(resources.length, 2)
      const found = resources.find((r) => r.resourceId === id)
      assert.equal(found?.resourceName, 'example.com.')
      assert.equal(found?.arn, `arn:aws:route53:::hostedzone/${id}`)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.HostedZoneConfig, { Comment: 'Zone example.com.' })
      assert.equal((found?.configuration.NameServers as string[] | undefined)?.length, 4)
    },
  },
  'all of a zone': {
    answers,
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        Id: 'Z1',
        Name: 'example.com.',
        HostedZoneConfig: { Comment: 'Ours' },
        NameServers: ['ns-1.awsdns-01.org', 'ns-2.awsdns-02.com'],
        VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-west-1' }],
        HostedZoneTags: [{ Key: 'team', Value: 'blue' }],
        QueryLoggingConfig: {
          CloudWatchLogsLogGroupArn: {
            Id: 'q1',
            HostedZoneId: 'Z1',
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:dns',
          },
        },
      })
    },
  },
})

test('a zone is found by the id that an event gives it, and by its name', async () => {
  for (const wanted of [{ resourceId: '/hostedzone/Z1' }, { resourceName: 'example.com.' }]) {
    const found = await read(hostedZone, cannedAccount(answers), [wanted])
    assert.deepEqual(
      found.map((r) => r.resourceId),
      ['Z1'],
    )
  }
})
