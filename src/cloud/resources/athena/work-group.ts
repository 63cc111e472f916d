import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'

/**
 * AWS Config gives the CloudFormation shape: the work group's configuration is `WorkGroupConfiguration` there.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-athena-workgroup.html
 */
export const workGroup = resourceType({
  type: 'AWS::Athena::WorkGroup',
  permissions: ['athena:ListWorkGroups', 'athena:GetWorkGroup', 'athena:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'athena.amazonaws.com',
      eventNames: ['CreateWorkGroup', 'UpdateWorkGroup', 'DeleteWorkGroup'],
      id: ['requestParameters.name', 'requestParameters.workGroup'],
    },
    {
      eventSource: 'athena.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceARN'],
    },
  ],
  volatile: ['configuration.CreationTime'],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('athena')
    for await (const page of sdk.paginateListWorkGroups({ client }, {})) {
      for (const { Name: name } of page.WorkGroups ?? []) {
        const arn = `arn:${cloud.partition}:athena:${cloud.region}:${cloud.accountId}:workgroup/${name}`
        if (!isWanted(only, { resourceId: name, resourceName: name, arn })) continue
        const { WorkGroup: group } = await client.send(new sdk.GetWorkGroupCommand({ WorkGroup: name }))
        const { Tags: tags } = await client.send(new sdk.ListTagsForResourceCommand({ ResourceARN: arn }))
        yield {
          resourceId: name!,
          resourceName: name,
          arn,
          availabilityZone: 'Regional',
          resourceCreationTime: group?.CreationTime,
          tags: tagMap(tags),
          configuration: shape('AWS::Athena::WorkGroup', {
            ...group,
            CreationTime: group?.CreationTime === undefined ? undefined : String(group.CreationTime.getTime() / 1000),
            WorkGroupConfiguration: group?.Configuration,
            Tags: tags,
          }),
        }
      }
    }
  },
})
