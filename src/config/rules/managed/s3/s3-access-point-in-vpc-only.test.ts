import { testRule } from '../../testing.ts'
import { s3AccessPointInVpcOnly } from './s3-access-point-in-vpc-only.ts'

testRule(s3AccessPointInVpcOnly, {
  COMPLIANT: { 'in a VPC': { configuration: { NetworkOrigin: 'VPC' } } },
  NON_COMPLIANT: { 'on the internet': { configuration: { NetworkOrigin: 'Internet' } } },
})
