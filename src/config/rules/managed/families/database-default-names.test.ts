import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { configured } from './at.testing.ts'
import { databaseDefaultNames, defaultNames } from './database-default-names.ts'

const leftOut = {
  RDS_CLUSTER_DEFAULT_ADMIN_CHECK: {
    NOT_APPLICABLE: {
      'of Neptune': { configuration: { engine: 'neptune', masterUsername: 'admin' } },
      'of DocumentDB': { configuration: { engine: 'docdb', masterUsername: 'admin' } },
    },
  },
  RDS_INSTANCE_DEFAULT_ADMIN_CHECK: {
    NOT_APPLICABLE: {
      'of a cluster': { configuration: { dBClusterIdentifier: 'main', masterUsername: 'admin' } },
    },
  },
  REDSHIFT_DEFAULT_ADMIN_CHECK: {},
  REDSHIFT_DEFAULT_DB_NAME_CHECK: {},
}

for (const [i, [identifier, , path, defaults, parameter]] of defaultNames.entries()) {
  testRule(databaseDefaultNames[i] as AnyItemRule, {
    COMPLIANT: {
      'a name of its own': configured(path, 'violet'),
      'a name that is allowed': [configured(path, 'violet'), { [parameter]: 'rose, violet' }],
    },
    NON_COMPLIANT: {
      ...Object.fromEntries(defaults.map((name) => [`the name ${name}`, configured(path, name)])),
      'a proposed name, though allowed': [configured(path, defaults[0]), { [parameter]: defaults[0] }],
      'a name that is not allowed': [configured(path, 'violet'), { [parameter]: 'rose' }],
      'no name, where some are allowed': [configured(path, null), { [parameter]: 'rose' }],
    },
    INSUFFICIENT_DATA: { 'no text': configured(path, ['violet']) },
    ...leftOut[identifier],
  })
}
