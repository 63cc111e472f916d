import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { customerGateway } from './customer-gateway.ts'

testResourceType(customerGateway, {
  'of two gateways, the one that was not deleted': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const create = async (PublicIp: string) => {
        const { CustomerGateway } = await client.send(
          new sdk.CreateCustomerGatewayCommand({
            Type: 'ipsec.1',
            BgpAsn: 65000,
            PublicIp,
            TagSpecifications: [{ ResourceType: 'customer-gateway', Tags: [{ Key: 'team', Value: 'blue' }] }],
          }),
        )
        return CustomerGateway?.CustomerGatewayId
      }
      const kept = await create('192.0.2.1')
      await client.send(new sdk.DeleteCustomerGatewayCommand({ CustomerGatewayId: await create('192.0.2.2') }))
      return kept
    },
    expect(resources, kept) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [kept],
      )
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.type, 'ipsec.1')
      assert.equal(found?.configuration.ipAddress, '192.0.2.1')
    },
  },
  'all of a gateway': {
    answers: {
      'ec2:DescribeCustomerGateways': {
        CustomerGateways: [
          { CustomerGatewayId: 'cgw-0123456789abcdef9', State: 'deleted' },
          {
            CustomerGatewayId: 'cgw-0123456789abcdef0',
            BgpAsn: '65000',
            CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
            DeviceName: 'office',
            IpAddress: '192.0.2.1',
            State: 'available',
            Type: 'ipsec.1',
          },
        ],
      },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      assert.equal(resources[0]?.arn, 'arn:aws:ec2:us-east-1:123456789012:customer-gateway/cgw-0123456789abcdef0')
      assert.deepEqual(resources[0]?.configuration, {
        customerGatewayId: 'cgw-0123456789abcdef0',
        bgpAsn: '65000',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
        deviceName: 'office',
        ipAddress: '192.0.2.1',
        state: 'available',
        type: 'ipsec.1',
        tags: [],
      })
    },
  },
})
