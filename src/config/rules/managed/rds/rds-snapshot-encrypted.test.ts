import { testRule } from '../../testing.ts'
import { rdsSnapshotEncrypted } from './rds-snapshot-encrypted.ts'

const instance = (encrypted: boolean | null) => ({ resourceType: 'AWS::RDS::DBSnapshot', configuration: { encrypted } })
const cluster = (storageEncrypted: boolean | null) => ({
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  configuration: { storageEncrypted },
})

testRule(rdsSnapshotEncrypted, {
  COMPLIANT: { 'a DB snapshot is encrypted': instance(true), 'a cluster snapshot is encrypted': cluster(true) },
  NON_COMPLIANT: {
    'a DB snapshot is not encrypted': instance(false),
    'a cluster snapshot is not encrypted': cluster(false),
    'nothing is known of a DB snapshot': instance(null),
    'nothing is known of a cluster snapshot': cluster(null),
    'a DB snapshot says nothing': { resourceType: 'AWS::RDS::DBSnapshot', configuration: { engine: 'mysql' } },
  },
  INSUFFICIENT_DATA: {
    'no flag': { resourceType: 'AWS::RDS::DBSnapshot', configuration: { encrypted: 'perhaps' } },
  },
})
