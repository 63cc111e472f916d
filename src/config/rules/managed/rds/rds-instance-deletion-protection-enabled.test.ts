import { testRule } from '../../testing.ts'
import { rdsInstanceDeletionProtectionEnabled } from './rds-instance-deletion-protection-enabled.ts'

const instance = (deletionProtection: boolean | null, engine = 'mysql') => ({
  configuration: { engine, deletionProtection, dBClusterIdentifier: null },
})
const engines = { databaseEngines: 'mysql, postgres' }

testRule(rdsInstanceDeletionProtectionEnabled, {
  COMPLIANT: { 'it is on': instance(true), 'it is on, of an engine asked for': [instance(true, 'postgres'), engines] },
  NON_COMPLIANT: {
    'it is off': instance(false),
    'it is unknown': instance(null),
    'nothing is said': { configuration: { engine: 'mysql' } },
    'it is off, of an engine asked for': [instance(false), engines],
  },
  NOT_APPLICABLE: {
    'an engine not asked for': [instance(false, 'mariadb'), engines],
    'an unknown engine': [{ configuration: { deletionProtection: false } }, engines],
    'an instance of a cluster': { configuration: { deletionProtection: false, dBClusterIdentifier: 'main' } },
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { deletionProtection: [] } } },
})
