import { relate } from '../../relate.ts'
import { resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { wantedNames } from '../../wanted-names.ts'
import { byId, filtersFor } from './filters.ts'
import { tagging } from './tagging.ts'

const TYPE = 'AWS::RDS::DBInstance'
const names = ['requestParameters.dBInstanceIdentifier', 'responseElements.dBInstanceIdentifier']

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html */
export const dbInstance = resourceType({
  type: TYPE,
  permissions: ['rds:DescribeDBInstances'],
  changedBy: [
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: [
        'AddRoleToDBInstance',
        'CreateDBInstance',
        'CreateDBInstanceReadReplica',
        'DeleteDBInstance',
        'ModifyDBInstance',
        'PromoteReadReplica',
        'RebootDBInstance',
        'RemoveRoleFromDBInstance',
        'RestoreDBInstanceFromDBSnapshot',
        'RestoreDBInstanceFromS3',
        'RestoreDBInstanceToPointInTime',
        'StartDBInstance',
        'StopDBInstance',
        'SwitchoverReadReplica',
      ],
      id: ['responseElements.dbiResourceId'],
      name: names,
      arn: ['responseElements.dBInstanceArn'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['ModifyActivityStream', 'StartActivityStream', 'StopActivityStream'],
      arn: ['requestParameters.resourceArn'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['ApplyPendingMaintenanceAction'],
      arn: ['requestParameters.resourceIdentifier'],
    },
    {
      eventSource: 'rds.amazonaws.com',
      eventNames: ['StartDBInstanceAutomatedBackupsReplication', 'StopDBInstanceAutomatedBackupsReplication'],
      arn: ['requestParameters.sourceDBInstanceArn'],
    },
    tagging,
  ],
  volatile: ['configuration.latestRestorableTime'],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('rds')
    const seen = new Set<string>()
    for (const Filters of requests(only)) {
      for await (const page of sdk.paginateDescribeDBInstances({ client, pageSize: 100 }, { Filters })) {
        for (const instance of page.DBInstances ?? []) {
          const resourceId = instance.DbiResourceId!
          if (seen.has(resourceId)) continue
          seen.add(resourceId)
          yield {
            resourceId,
            resourceName: instance.DBInstanceIdentifier,
            arn: instance.DBInstanceArn,
            availabilityZone: instance.AvailabilityZone,
            resourceCreationTime: instance.InstanceCreateTime,
            tags: tagMap(instance.TagList),
            configuration: shape(TYPE, instance),
            supplementaryConfiguration: shape(TYPE, { Tags: instance.TagList ?? [] }, 'supplementaryConfiguration'),
            relationships: [
              ...relate(
                TYPE,
                'AWS::EC2::SecurityGroup',
                (instance.VpcSecurityGroups ?? []).map((group) => group.VpcSecurityGroupId),
              ),
              ...relate(
                TYPE,
                'AWS::RDS::DBSecurityGroup',
                (instance.DBSecurityGroups ?? []).map((group) => group.DBSecurityGroupName),
              ),
              ...relate(TYPE, 'AWS::RDS::DBSubnetGroup', [instance.DBSubnetGroup?.DBSubnetGroupName]),
            ],
          }
        }
      }
    }
  },
})

function requests(only: readonly Wanted[] | undefined) {
  if (only === undefined) return [undefined]
  const { ids, others } = byId(only)
  return filtersFor({ 'dbi-resource-id': ids, 'db-instance-id': wantedNames(others, 'db:') ?? [] })
}
