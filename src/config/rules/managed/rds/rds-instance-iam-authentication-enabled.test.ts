import { testRule } from '../../testing.ts'
import { rdsInstanceIamAuthenticationEnabled } from './rds-instance-iam-authentication-enabled.ts'

const instance = (engine: string, on: boolean | null, dBInstanceStatus = 'available') => ({
  configuration: { engine, dBInstanceStatus, iAMDatabaseAuthenticationEnabled: on },
})
const engines = ['mysql', 'postgres', 'aurora', 'aurora-mysql', 'aurora-postgresql']
const states = ['available', 'backing-up', 'storage-optimization', 'storage-full']

testRule(rdsInstanceIamAuthenticationEnabled, {
  COMPLIANT: Object.fromEntries(engines.map((engine) => [`on, of ${engine}`, instance(engine, true)])),
  NON_COMPLIANT: {
    ...Object.fromEntries(engines.map((engine) => [`off, of ${engine}`, instance(engine, false)])),
    ...Object.fromEntries(states.map((state) => [`off, ${state}`, instance('mysql', false, state)])),
    unknown: instance('mysql', null),
    'nothing is said': { configuration: { engine: 'mysql', dBInstanceStatus: 'available' } },
  },
  NOT_APPLICABLE: {
    'another engine': instance('mariadb', false),
    'it is being made': instance('mysql', false, 'creating'),
    'its state is unknown': { configuration: { engine: 'mysql' } },
  },
  INSUFFICIENT_DATA: {
    'no flag': {
      configuration: { engine: 'mysql', dBInstanceStatus: 'available', iAMDatabaseAuthenticationEnabled: [] },
    },
  },
})
