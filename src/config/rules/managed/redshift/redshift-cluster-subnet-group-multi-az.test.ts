import { testRule } from '../../testing.ts'
import { redshiftClusterSubnetGroupMultiAz } from './redshift-cluster-subnet-group-multi-az.ts'

const group = (...zones: (string | null)[]) => ({
  configuration: { subnets: zones.map((name) => ({ subnetAvailabilityZone: { name } })) },
})

testRule(redshiftClusterSubnetGroupMultiAz, {
  COMPLIANT: {
    'two zones': group('us-east-1a', 'us-east-1b'),
    'two zones of three subnets': group('us-east-1a', 'us-east-1a', 'us-east-1b'),
  },
  NON_COMPLIANT: {
    'one subnet': group('us-east-1a'),
    'two subnets of one zone': group('us-east-1a', 'us-east-1a'),
    'a zone that is unknown does not count': group('us-east-1a', null),
    'no subnets': { configuration: { clusterSubnetGroupName: 'main', subnets: [] } },
    'nothing is said': { configuration: { clusterSubnetGroupName: 'main' } },
  },
  INSUFFICIENT_DATA: {
    'subnets are no structures': { configuration: { subnets: ['us-east-1a'] }, beyondSchema: 'a wrong type' },
  },
})
