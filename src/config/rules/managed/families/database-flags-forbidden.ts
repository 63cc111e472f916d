import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, annotation: string]

const PUBLIC = 'It can be reached from the internet.'

export const databaseFlagsForbidden = [
  ['DMS_REPLICATION_NOT_PUBLIC', 'AWS::DMS::ReplicationInstance', 'PubliclyAccessible', PUBLIC],
  [
    'OPENSEARCH_UPDATE_CHECK',
    'AWS::OpenSearch::Domain',
    'ServiceSoftwareOptions.UpdateAvailable',
    'An update of the service software is waiting.',
  ],
  ['RDS_INSTANCE_PUBLIC_ACCESS_CHECK', 'AWS::RDS::DBInstance', 'publiclyAccessible', PUBLIC],
  ['REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK', 'AWS::Redshift::Cluster', 'publiclyAccessible', PUBLIC],
] as const satisfies readonly Row[]

/**
 * Rules that forbid a flag of databases: what is not said to be on is off.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const forbiddenDatabaseFlags = managedRules<Row>(
  databaseFlagsForbidden,
  (identifier, resourceType, path, annotation) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        return configuration.flag(path) === true ? nonCompliant(annotation) : compliant
      },
    }),
)
