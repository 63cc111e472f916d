import { testRule } from '../../testing.ts'
import { opensearchPrimaryNodeFaultTolerance } from './opensearch-primary-node-fault-tolerance.ts'

const domain = (DedicatedMasterEnabled: boolean | null, DedicatedMasterCount: number | null = null) => ({
  configuration: { ClusterConfig: { DedicatedMasterEnabled, DedicatedMasterCount } },
})

testRule(opensearchPrimaryNodeFaultTolerance, {
  COMPLIANT: { 'three nodes': domain(true, 3), 'five nodes': domain(true, 5) },
  NON_COMPLIANT: {
    'no dedicated nodes': domain(false),
    'three nodes that are turned off': domain(false, 3),
    'unknown nodes': domain(null, 3),
    'two nodes': domain(true, 2),
    'an unknown number of nodes': domain(true),
    'nothing is said': { configuration: { DomainName: 'main' } },
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { ClusterConfig: { DedicatedMasterEnabled: [] } } } },
})
