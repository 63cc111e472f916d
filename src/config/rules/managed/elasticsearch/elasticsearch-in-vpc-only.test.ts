import { testRule } from '../../testing.ts'
import { elasticsearchInVpcOnly } from './elasticsearch-in-vpc-only.ts'

const domain = (vpcid: string | null) => ({ configuration: { vpcoptions: { vpcid } } })

testRule(elasticsearchInVpcOnly, {
  COMPLIANT: { 'it is in a VPC': domain('vpc-1') },
  NON_COMPLIANT: {
    'its VPC is empty': domain(''),
    'its VPC is unknown': domain(null),
    'it has no options of a VPC': { configuration: { domainName: 'main', vpcoptions: null } },
    'nothing is said': { configuration: { domainName: 'main' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { vpcoptions: [] } } },
})
