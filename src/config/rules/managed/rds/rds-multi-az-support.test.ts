import { testRule } from '../../testing.ts'
import { rdsMultiAzSupport } from './rds-multi-az-support.ts'

const instance = (multiAZ: boolean | null, engine = 'mysql') => ({ configuration: { engine, multiAZ } })

testRule(rdsMultiAzSupport, {
  COMPLIANT: { 'several zones': instance(true), 'several zones, of Oracle': instance(true, 'oracle-ee') },
  NON_COMPLIANT: {
    'one zone': instance(false),
    unknown: instance(null),
    'nothing is said': { configuration: { engine: 'postgres' } },
  },
  NOT_APPLICABLE: {
    'of Aurora MySQL': instance(false, 'aurora-mysql'),
    'of Aurora PostgreSQL': instance(false, 'aurora-postgresql'),
    'of the first Aurora': instance(false, 'aurora'),
    'of DocumentDB': instance(false, 'docdb'),
    'of Neptune': instance(false, 'neptune'),
    'a read replica': {
      configuration: { engine: 'mysql', multiAZ: false, readReplicaSourceDBInstanceIdentifier: 'main' },
    },
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { engine: 'mysql', multiAZ: [] } } },
})
