import { testRule } from '../../testing.ts'
import { internetGatewayAuthorizedVpcOnly } from './internet-gateway-authorized-vpc-only.ts'

const gateway = (...vpcs: (string | null)[]) => ({
  configuration: { internetGatewayId: 'igw-1', attachments: vpcs.map((vpcId) => ({ vpcId })) },
})
const only = { AuthorizedVpcIds: 'vpc-0, vpc-1' }

testRule(internetGatewayAuthorizedVpcOnly, {
  COMPLIANT: {
    'not attached': gateway(),
    'not attached, with a list': [gateway(), only],
    authorized: [gateway('vpc-1'), only],
  },
  NON_COMPLIANT: {
    'no list': gateway('vpc-1'),
    'not in the list': [gateway('vpc-2'), only],
    'one of two is not': [gateway('vpc-1', 'vpc-2'), only],
    'to nobody knows which': [gateway(null), only],
  },
  INSUFFICIENT_DATA: { 'no list of attachments': { configuration: { attachments: 'vpc-1' } } },
})
