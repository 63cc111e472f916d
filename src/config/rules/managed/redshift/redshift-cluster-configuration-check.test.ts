import { testRule } from '../../testing.ts'
import { redshiftClusterConfigurationCheck } from './redshift-cluster-configuration-check.ts'

const cluster = (encrypted: boolean | null, loggingEnabled: boolean | null, nodeType = 'ra3.large') => ({
  configuration: { encrypted, nodeType },
  supplementaryConfiguration: { LoggingStatus: { loggingEnabled } },
})
const both = { clusterDbEncrypted: 'true', loggingEnabled: 'true' }
const neither = { clusterDbEncrypted: 'false', loggingEnabled: 'false' }

testRule(redshiftClusterConfigurationCheck, {
  COMPLIANT: {
    'encrypted and logged': [cluster(true, true), both],
    'neither, as asked': [cluster(false, false), neither],
    'unknown is neither': [cluster(null, null), neither],
    'a node type that is allowed': [cluster(true, true), { ...both, nodeTypes: 'dc2.large, ra3.large' }],
  },
  NON_COMPLIANT: {
    'not encrypted': [cluster(false, true), both],
    'not logged': [cluster(true, false), both],
    'nothing is known of logs': [{ configuration: { encrypted: true } }, both],
    'encrypted, against what is asked': [cluster(true, false), neither],
    'logged, against what is asked': [cluster(false, true), neither],
    'another node type': [cluster(true, true), { ...both, nodeTypes: 'dc2.large' }],
  },
  INSUFFICIENT_DATA: { 'no flag': [{ configuration: { encrypted: [] } }, both] },
})
