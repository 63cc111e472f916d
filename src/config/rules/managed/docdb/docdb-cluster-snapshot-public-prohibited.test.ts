import { testRule } from '../../testing.ts'
import { docdbClusterSnapshotPublicProhibited } from './docdb-cluster-snapshot-public-prohibited.ts'

const snapshot = (values: string[], snapshotType = 'manual', engine = 'docdb') => ({
  configuration: { engine, snapshotType },
  supplementaryConfiguration: {
    DBClusterSnapshotAttributes: [{ attributeName: 'restore', attributeValues: values }],
  },
})

testRule(docdbClusterSnapshotPublicProhibited, {
  COMPLIANT: {
    'it is shared with nobody': snapshot([]),
    'it is shared with an account': snapshot(['123456789012']),
    'it has no attributes': { configuration: { engine: 'docdb', snapshotType: 'manual' } },
  },
  NON_COMPLIANT: {
    'it is shared with all': snapshot(['all']),
    'it is shared with an account and with all': snapshot(['123456789012', 'all']),
  },
  NOT_APPLICABLE: {
    'it is of another engine': snapshot(['all'], 'manual', 'aurora-mysql'),
    'it is automated': snapshot([], 'automated'),
    'its engine is unknown': { configuration: { snapshotType: 'manual' } },
  },
  INSUFFICIENT_DATA: { 'the engine is no text': { configuration: { engine: [] } } },
})
