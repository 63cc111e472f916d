import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { rdsSnapshotsPublicProhibited } from './rds-snapshots-public-prohibited.ts'

const of = (resourceType: string, attributes?: readonly JsonObject[] | null) => ({
  resourceType,
  configuration: { snapshotType: 'manual' },
  supplementaryConfiguration: {
    [resourceType.endsWith('DBSnapshot') ? 'DBSnapshotAttributes' : 'DBClusterSnapshotAttributes']: attributes,
  },
})
const restore = (...attributeValues: string[]) => [{ attributeName: 'restore', attributeValues }]
const [INSTANCE, CLUSTER] = ['AWS::RDS::DBSnapshot', 'AWS::RDS::DBClusterSnapshot']

testRule(rdsSnapshotsPublicProhibited, {
  COMPLIANT: {
    'a DB snapshot is shared with nobody': of(INSTANCE, restore()),
    'a DB snapshot is shared with an account': of(INSTANCE, restore('123456789012')),
    'a DB snapshot has no attributes, as it is automated': of(INSTANCE),
    'a cluster snapshot is shared with nobody': of(CLUSTER, restore()),
    'a cluster snapshot has no attributes': of(CLUSTER, null),
    'another attribute says all': of(CLUSTER, [{ attributeName: 'other', attributeValues: ['all'] }]),
  },
  NON_COMPLIANT: {
    'a DB snapshot is shared with all': of(INSTANCE, restore('all')),
    'a cluster snapshot is shared with an account and with all': of(CLUSTER, restore('123456789012', 'all')),
  },
  INSUFFICIENT_DATA: {
    'attributes are no list': {
      configuration: { snapshotType: 'manual' },
      supplementaryConfiguration: { DBClusterSnapshotAttributes: 'none' },
      beyondSchema: 'a wrong type',
    },
  },
})
