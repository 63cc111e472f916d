import { testRule } from '../../testing.ts'
import { ec2TransitGatewayAutoVpcAttachDisabled } from './ec2-transit-gateway-auto-vpc-attach-disabled.ts'

const gateway = (AutoAcceptSharedAttachments: string | null) => ({
  configuration: { Id: 'tgw-1', AutoAcceptSharedAttachments },
})

testRule(ec2TransitGatewayAutoVpcAttachDisabled, {
  COMPLIANT: { off: gateway('disable'), unsaid: gateway(null) },
  NON_COMPLIANT: { on: gateway('enable') },
  INSUFFICIENT_DATA: { 'no text': { configuration: { AutoAcceptSharedAttachments: {} } } },
})
