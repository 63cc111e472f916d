import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html */
export const volume = resourceType({
  type: 'AWS::EC2::Volume',
  permissions: ['ec2:DescribeVolumes'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateVolume', 'DeleteVolume', 'AttachVolume', 'DetachVolume', 'ModifyVolume'],
      id: ['requestParameters.volumeId', 'responseElements.volumeId'],
    },
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateTags', 'DeleteTags'],
      id: ['requestParameters.resourcesSet.items[].resourceId'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for await (const page of sdk.paginateDescribeVolumes({ client, pageSize: 500 }, {})) {
      for (const volume of page.Volumes ?? []) {
        const resourceId = volume.VolumeId!
        if (!isWanted(only, { resourceId })) continue
        yield {
          resourceId,
          arn: `arn:${cloud.partition}:ec2:${cloud.region}:${cloud.accountId}:volume/${resourceId}`,
          availabilityZone: volume.AvailabilityZone,
          resourceCreationTime: volume.CreateTime,
          tags: tagMap(volume.Tags),
          configuration: shape('AWS::EC2::Volume', volume),
          relationships: relate(
            'AWS::EC2::Volume',
            'AWS::EC2::Instance',
            (volume.Attachments ?? []).map((a) => a.InstanceId),
          ),
        }
      }
    }
  },
})
