import type { Fields } from '../../fields.ts'
import { compliant, csv, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { isNotRds } from '../rds/engines.ts'

type Row = readonly [
  identifier: string,
  resourceType: string,
  path: string,
  defaults: readonly string[],
  parameter: string,
  isLeftOut?: (configuration: Fields) => boolean,
]

const ADMINS = ['admin', 'postgres']

export const defaultNames = [
  // Security Hub's control of this rule leaves out DocumentDB and Neptune; so does this.
  [
    'RDS_CLUSTER_DEFAULT_ADMIN_CHECK',
    'AWS::RDS::DBCluster',
    'masterUsername',
    ADMINS,
    'validAdminUserNames',
    (cluster) => isNotRds(cluster.text('engine')),
  ],
  [
    'RDS_INSTANCE_DEFAULT_ADMIN_CHECK',
    'AWS::RDS::DBInstance',
    'masterUsername',
    ADMINS,
    'validAdminUserNames',
    (instance) => instance.has('dBClusterIdentifier'),
  ],
  ['REDSHIFT_DEFAULT_ADMIN_CHECK', 'AWS::Redshift::Cluster', 'masterUsername', ['awsuser'], 'validAdminUserNames'],
  ['REDSHIFT_DEFAULT_DB_NAME_CHECK', 'AWS::Redshift::Cluster', 'dBName', ['dev'], 'validDatabaseNames'],
] as const satisfies readonly Row[]

/**
 * Rules that forbid the names that a console proposes for an administrator or a database, even where a parameter allows them.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const databaseDefaultNames = managedRules<Row>(
  defaultNames,
  (identifier, resourceType, path, defaults, parameter, isLeftOut) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],
      parameters: { [parameter]: csv() },

      evaluate({ configuration }, { [parameter]: valid }) {
        if (isLeftOut?.(configuration)) return notApplicable
        const name = configuration.text(path) ?? ''
        if (defaults.includes(name)) return nonCompliant(`${path} is ${name}, the name that is proposed.`)
        if (valid !== undefined && !valid.includes(name))
          return nonCompliant(`${path} is ${name}, which is not allowed.`)
        return compliant
      },
    }),
)
