import { testRule } from '../../testing.ts'
import { opensearchInVpcOnly } from './opensearch-in-vpc-only.ts'

const domain = (SubnetIds: readonly string[] | null) => ({ configuration: { VPCOptions: { SubnetIds } } })

testRule(opensearchInVpcOnly, {
  COMPLIANT: { 'it is in a subnet': domain(['subnet-1']), 'it is in two': domain(['subnet-1', 'subnet-2']) },
  NON_COMPLIANT: {
    'it is in no subnet': domain([]),
    'its subnets are unknown': domain(null),
    'it has no VPC': { configuration: { DomainName: 'main', VPCOptions: null } },
    'nothing is said': { configuration: { DomainName: 'main' } },
  },
  NOT_APPLICABLE: { 'a domain of Elasticsearch': { configuration: { EngineVersion: 'Elasticsearch_7.10' } } },
  INSUFFICIENT_DATA: { 'subnets are no texts': { configuration: { VPCOptions: { SubnetIds: [{}] } } } },
})
