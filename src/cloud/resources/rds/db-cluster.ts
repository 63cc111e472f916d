import { epochTimes } from '../../epoch-times.ts'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::DBCluster'

/**
 * Aurora and Multi-AZ clusters; DocumentDB's and Neptune's too, which the same API lists.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html
 */
export const dbCluster = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeDBClusters'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: [
        'AddRoleToDBCluster',
        'BacktrackDBCluster',
        'CreateDBCluster',
        'CreateDBClusterEndpoint',
        'CreateDBInstance',
        'DeleteDBCluster',
        'DeleteDBClusterEndpoint',
        'DeleteDBInstance',
        'FailoverDBCluster',
        'ModifyCurrentDBClusterCapacity',
        'ModifyDBCluster',
        'ModifyDBClusterEndpoint',
        'PromoteReadReplicaDBCluster',
        'RebootDBCluster',
        'RemoveRoleFromDBCluster',
        'RestoreDBClusterFromS3',
        'RestoreDBClusterFromSnapshot',
        'RestoreDBClusterToPointInTime',
        'StartDBCluster',
        'StopDBCluster',
      ],
      id: ['responseElements.dbClusterResourceId'],
      name: ['requestParameters.dBClusterIdentifier', 'responseElements.dBClusterIdentifier'],
      arn: ['responseElements.dBClusterArn'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: [
        'DisableHttpEndpoint',
        'EnableHttpEndpoint',
        'ModifyActivityStream',
        'StartActivityStream',
        'StopActivityStream',
      ],
      arn: ['requestParameters.resourceArn'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['ApplyPendingMaintenanceAction'],
      arn: ['requestParameters.resourceIdentifier'],
    },
    tagging,
  ],
  volatile: [
    'configuration.backtrackConsumedChangeRecords',
    'configuration.capacity',
    'configuration.earliestBacktrackTime',
    'configuration.percentProgress',
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('rds')
    for await (const page of sdk.paginateDescribeDBClusters({ client, pageSize: 100 }, {})) {
      for (const cluster of page.DBClusters ?? []) {
        const resourceId = cluster.DbClusterResourceId!
        const { DBClusterIdentifier: resourceName, DBClusterArn: arn } = cluster
        if (!isWanted(only, { resourceId, resourceName, arn })) continue
        const members = cluster.DBClusterMembers ?? []
        yield {
          resourceId,
          resourceName,
          arn,
          availabilityZone: 'Multiple Availability Zones',
          resourceCreationTime: cluster.ClusterCreateTime,
          tags: tagMap(cluster.TagList),
          // AWS Config's items say twice which member writes.
          configuration: shape(TYPE, {
            ...epochTimes(cluster),
            DBClusterMembers: members.map((member) => ({ ...member, ClusterWriter: member.IsClusterWriter })),
          }),
          supplementaryConfiguration: shape(TYPE, { Tags: cluster.TagList ?? [] }, 'supplementaryConfiguration'),
          relationships: [
            ...relate(TYPE, 'AWS::RDS::DBSubnetGroup', [{ resourceName: cluster.DBSubnetGroup }]),
            ...relate(
              TYPE,
              'AWS::EC2::SecurityGroup',
              (cluster.VpcSecurityGroups ?? []).map((group) => group.VpcSecurityGroupId),
            ),
            ...relate(
              TYPE,
              'AWS::RDS::DBInstance',
              members.map((member) => ({ resourceName: member.DBInstanceIdentifier })),
            ),
          ],
        }
      }
    }
  },
})
