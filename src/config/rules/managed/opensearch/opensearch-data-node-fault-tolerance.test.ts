import { testRule } from '../../testing.ts'
import { opensearchDataNodeFaultTolerance } from './opensearch-data-node-fault-tolerance.ts'

const domain = (InstanceCount: number | null, ZoneAwarenessEnabled: boolean | null = true) => ({
  configuration: { ClusterConfig: { InstanceCount, ZoneAwarenessEnabled } },
})

testRule(opensearchDataNodeFaultTolerance, {
  COMPLIANT: { 'three nodes in several zones': domain(3), 'six nodes in several zones': domain(6) },
  NON_COMPLIANT: {
    'two nodes': domain(2),
    'an unknown number of nodes': domain(null),
    'three nodes in one zone': domain(3, false),
    'three nodes, zones unknown': domain(3, null),
    'nothing is said': { configuration: { DomainName: 'main' } },
  },
  INSUFFICIENT_DATA: { 'no number': { configuration: { ClusterConfig: { InstanceCount: 'some' } } } },
})
