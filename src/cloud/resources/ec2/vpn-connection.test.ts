import assert from 'node:assert/strict'
import { read, testResourceType } from '../../testing.ts'
import { withoutVolatile } from '../../volatile.ts'
import { vpnConnection } from './vpn-connection.ts'

testResourceType(vpnConnection, {
  'of two connections, the one that was not deleted': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { CustomerGateway } = await client.send(
        new sdk.CreateCustomerGatewayCommand({ Type: 'ipsec.1', BgpAsn: 65000, PublicIp: '192.0.2.1' }),
      )
      const { VpnGateway } = await client.send(new sdk.CreateVpnGatewayCommand({ Type: 'ipsec.1' }))
      const create = async () => {
        const { VpnConnection } = await client.send(
          new sdk.CreateVpnConnectionCommand({
            Type: 'ipsec.1',
            CustomerGatewayId: CustomerGateway?.CustomerGatewayId,
            VpnGatewayId: VpnGateway?.VpnGatewayId,
            TagSpecifications: [{ ResourceType: 'vpn-connection', Tags: [{ Key: 'team', Value: 'blue' }] }],
          }),
        )
        return VpnConnection?.VpnConnectionId
      }
      const kept = await create()
      await client.send(new sdk.DeleteVpnConnectionCommand({ VpnConnectionId: await create() }))
      assert.deepEqual(
        await read(vpnConnection, cloud, [{ resourceId: 'vpn-0123456789abcdef0' }]),
        [],
        'one that is gone',
      )
      return { kept, ends: [CustomerGateway?.CustomerGatewayId, VpnGateway?.VpnGatewayId] }
    },
    expect(resources, { kept, ends }: { kept: string; ends: string[] }) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [kept],
      )
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      const keys = String(found?.configuration.customerGatewayConfiguration).match(/<pre_shared_key>.*/g)
      assert.deepEqual(keys, Array(2).fill('<pre_shared_key>REDACTED</pre_shared_key>'))
      assert.deepEqual(
        found?.relationships?.map((r) => r.resourceId),
        ends,
      )
    },
  },
  'all of a connection, without its keys': {
    answers: {
      'ec2:DescribeVpnConnections': {
        VpnConnections: [
          { VpnConnectionId: 'vpn-0123456789abcdef9', State: 'deleted' },
          {
            VpnConnectionId: 'vpn-0123456789abcdef0',
            CustomerGatewayId: 'cgw-0123456789abcdef0',
            VpnGatewayId: 'vgw-0123456789abcdef0',
            Category: 'VPN',
            State: 'available',
            Type: 'ipsec.1',
            GatewayAssociationState: 'associated',
            CustomerGatewayConfiguration: [
              '<vpn_connection id="vpn-0123456789abcdef0">',
              '<ike><pre_shared_key>hunter2_first</pre_shared_key></ike>',
              '<ike><pre_shared_key type="plain">\nhunter2_second\n</pre_shared_key></ike>',
              '</vpn_connection>',
            ].join(''),
            Options: {
              EnableAcceleration: false,
              StaticRoutesOnly: true,
              LocalIpv4NetworkCidr: '0.0.0.0/0',
              RemoteIpv4NetworkCidr: '0.0.0.0/0',
              OutsideIpAddressType: 'PublicIpv4',
              TunnelInsideIpVersion: 'ipv4',
              TunnelOptions: [
                {
                  OutsideIpAddress: '192.0.2.1',
                  TunnelInsideCidr: '169.254.10.0/30',
                  PreSharedKey: 'hunter2_first',
                  IkeVersions: [{ Value: 'ikev2' }],
                  Phase1DHGroupNumbers: [{ Value: 14 }],
                  Phase1EncryptionAlgorithms: [{ Value: 'AES256' }],
                  DpdTimeoutSeconds: 30,
                  StartupAction: 'add',
                  LogOptions: { CloudWatchLogOptions: { LogEnabled: true, LogOutputFormat: 'json' } },
                },
                { OutsideIpAddress: '192.0.2.2', PreSharedKey: 'hunter2_second' },
              ],
            },
            Routes: [{ DestinationCidrBlock: '10.0.0.0/8', State: 'available' }],
            VgwTelemetry: [
              {
                OutsideIpAddress: '192.0.2.1',
                Status: 'UP',
                StatusMessage: '2 BGP ROUTES',
                AcceptedRouteCount: 2,
                LastStatusChange: new Date('2026-03-01T10:00:00.000Z'),
              },
              { OutsideIpAddress: '192.0.2.2', Status: 'DOWN', AcceptedRouteCount: 0 },
            ],
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      const [found] = resources
      assert.ok(!JSON.stringify(found).includes('hunter2'), 'a key is recorded')
      assert.match(String(found?.configuration.customerGatewayConfiguration), /^<vpn_connection id="vpn-0/)
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:vpn-connection/vpn-0123456789abcdef0')
      const none = {
        phase1IntegrityAlgorithms: [],
        phase2DHGroupNumbers: [],
        phase2EncryptionAlgorithms: [],
        phase2IntegrityAlgorithms: [],
      }
      assert.deepEqual(found?.configuration.options, {
        enableAcceleration: false,
        staticRoutesOnly: true,
        localIpv4NetworkCidr: '0.0.0.0/0',
        remoteIpv4NetworkCidr: '0.0.0.0/0',
        outsideIpAddressType: 'PublicIpv4',
        tunnelInsideIpVersion: 'ipv4',
        tunnelOptions: [
          {
            ...none,
            outsideIpAddress: '192.0.2.1',
            tunnelInsideCidr: '169.254.10.0/30',
            preSharedKey: 'REDACTED',
            ikeVersions: [{ value: 'ikev2' }],
            phase1DHGroupNumbers: [{ value: 14 }],
            phase1EncryptionAlgorithms: [{ value: 'AES256' }],
            dpdTimeoutSeconds: 30,
            startupAction: 'add',
            logOptions: { cloudWatchLogOptions: { logEnabled: true } },
          },
          {
            ...none,
            outsideIpAddress: '192.0.2.2',
            preSharedKey: 'REDACTED',
            ikeVersions: [],
            phase1DHGroupNumbers: [],
            phase1EncryptionAlgorithms: [],
          },
        ],
      })
      assert.deepEqual(found?.configuration.routes, [{ destinationCidrBlock: '10.0.0.0/8', state: 'available' }])
      const compared = withoutVolatile({ configuration: found!.configuration }, vpnConnection.volatile)
      assert.deepEqual(compared.configuration.vgwTelemetry, [
        { outsideIpAddress: '192.0.2.1', status: 'UP' },
        { outsideIpAddress: '192.0.2.2', status: 'DOWN' },
      ])
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is attached to CustomerGateway', 'cgw-0123456789abcdef0'],
          ['Is attached to VpnGateway', 'vgw-0123456789abcdef0'],
        ],
      )
    },
  },
})
