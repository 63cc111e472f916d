import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { MULTI_AZ_CLUSTER, RDS_CLUSTER } from '../rds/engines.ts'

type Row = readonly [
  identifier: string,
  resourceType: string,
  path: string,
  what: string,
  /** The only engines that are judged; all when absent. */
  engines?: readonly string[],
]

const CLUSTER = 'AWS::RDS::DBCluster'
const SNAPSHOT = 'AWS::RDS::DBClusterSnapshot'
const GLOBAL = 'AWS::RDS::GlobalCluster'
const IAM = 'iamdatabaseAuthenticationEnabled'
const COPIES = 'Copying of tags to snapshots'
const PROTECTION = 'Protection from deletion'
const ZONES = 'Running in several availability zones'
const UPGRADE = 'Automatic upgrade of minor versions'

/** The page names engines for some of RDS's clusters only; where it names none, DocumentDB's and Neptune's clusters are judged too. */
export const databaseFlagsRequired = [
  ['AURORA_GLOBAL_DATABASE_DELETION_PROTECTION_ENABLED', GLOBAL, 'DeletionProtection', PROTECTION],
  ['AURORA_GLOBAL_DATABASE_ENCRYPTION_AT_REST', GLOBAL, 'StorageEncrypted', 'Encryption at rest'],
  ['DMS_AUTO_MINOR_VERSION_UPGRADE_CHECK', 'AWS::DMS::ReplicationInstance', 'AutoMinorVersionUpgrade', UPGRADE],
  [
    'DMS_NEPTUNE_IAM_AUTHORIZATION_ENABLED',
    'AWS::DMS::Endpoint',
    'NeptuneSettings.IamAuthEnabled',
    'Authorization by IAM',
    ['neptune'],
  ],
  ['DMS_REPLICATION_INSTANCE_MULTI_AZ_ENABLED', 'AWS::DMS::ReplicationInstance', 'MultiAZ', ZONES],
  ['DOCDB_CLUSTER_DELETION_PROTECTION_ENABLED', CLUSTER, 'deletionProtection', PROTECTION, ['docdb']],
  ['DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED', 'AWS::DynamoDB::Table', 'deletionProtectionEnabled', PROTECTION],
  [
    'ELASTICSEARCH_ENCRYPTED_AT_REST',
    'AWS::Elasticsearch::Domain',
    'encryptionAtRestOptions.enabled',
    'Encryption at rest',
  ],
  [
    'ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK',
    'AWS::Elasticsearch::Domain',
    'nodeToNodeEncryptionOptions.enabled',
    'Encryption between nodes',
  ],
  ['NEPTUNE_CLUSTER_COPY_TAGS_TO_SNAPSHOT_ENABLED', CLUSTER, 'copyTagsToSnapshot', COPIES, ['neptune']],
  ['NEPTUNE_CLUSTER_DELETION_PROTECTION_ENABLED', CLUSTER, 'deletionProtection', PROTECTION, ['neptune']],
  ['NEPTUNE_CLUSTER_IAM_DATABASE_AUTHENTICATION', CLUSTER, IAM, 'Authentication by IAM', ['neptune']],
  ['NEPTUNE_CLUSTER_MULTI_AZ_ENABLED', CLUSTER, 'multiAZ', ZONES, ['neptune']],
  ['NEPTUNE_CLUSTER_SNAPSHOT_ENCRYPTED', SNAPSHOT, 'storageEncrypted', 'Encryption', ['neptune']],
  ['NEPTUNE_CLUSTER_SNAPSHOT_IAM_DATABASE_AUTH_ENABLED', SNAPSHOT, IAM, 'Authentication by IAM', ['neptune']],
  [
    'OPENSEARCH_ACCESS_CONTROL_ENABLED',
    'AWS::OpenSearch::Domain',
    'AdvancedSecurityOptions.Enabled',
    'Fine-grained access control',
  ],
  ['RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED', 'AWS::RDS::DBInstance', 'autoMinorVersionUpgrade', UPGRADE],
  // Aurora sets it of each instance.
  ['RDS_CLUSTER_AUTO_MINOR_VERSION_UPGRADE_ENABLE', CLUSTER, 'autoMinorVersionUpgrade', UPGRADE, MULTI_AZ_CLUSTER],
  ['RDS_CLUSTER_DELETION_PROTECTION_ENABLED', CLUSTER, 'deletionProtection', PROTECTION],
  ['RDS_CLUSTER_ENCRYPTED_AT_REST', CLUSTER, 'storageEncrypted', 'Encryption at rest'],
  // DocumentDB has no such feature, and Neptune has a rule of its own.
  ['RDS_CLUSTER_IAM_AUTHENTICATION_ENABLED', CLUSTER, IAM, 'Authentication by IAM', RDS_CLUSTER],
  // The page speaks of RDS's clusters, and Neptune has a rule of its own: only Aurora and Multi-AZ clusters are judged.
  ['RDS_CLUSTER_MULTI_AZ_ENABLED', CLUSTER, 'multiAZ', ZONES, RDS_CLUSTER],
  ['RDS_MYSQL_CLUSTER_COPY_TAGS_TO_SNAPSHOT_CHECK', CLUSTER, 'copyTagsToSnapshot', COPIES, ['mysql', 'aurora-mysql']],
  [
    'RDS_PGSQL_CLUSTER_COPY_TAGS_TO_SNAPSHOT_CHECK',
    CLUSTER,
    'copyTagsToSnapshot',
    COPIES,
    ['postgres', 'aurora-postgresql'],
  ],
  ['REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED', 'AWS::Redshift::Cluster', 'enhancedVpcRouting', 'Enhanced VPC routing'],
] as const satisfies readonly Row[]

/** Where a type says its engine. */
export function enginePath(resourceType: string): string {
  return resourceType === 'AWS::DMS::Endpoint' ? 'EngineName' : 'engine'
}

/**
 * Rules that ask for a flag of databases, some of them of one engine's only: what is not said to be on is off.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const requiredDatabaseFlags = managedRules<Row>(
  databaseFlagsRequired,
  (identifier, resourceType, path, what, engines) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        const engine = engines && (configuration.text(enginePath(resourceType)) ?? '')
        if (engine !== undefined && !engines?.includes(engine)) return notApplicable
        return configuration.flag(path) === true ? compliant : nonCompliant(`${what} is off.`)
      },
    }),
)
