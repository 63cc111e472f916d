import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html */
export const volume = resourceType({
  type: 'AWS::EC2::Volume',
  permissions: ['ec2:DescribeVolumes'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateVolume',
        'CopyVolumes',
        'DeleteVolume',
        'AttachVolume',
        'DetachVolume',
        'ModifyVolume',
        'RestoreVolumeFromRecycleBin',
      ],
      id: ['requestParameters.volumeId', 'responseElements.volumeId', 'requestParameters.ModifyVolumeRequest.VolumeId'],
    },
    // A launch makes volumes that the event does not name; a termination ends those that the instance is related to.
    { eventSource: 'ec2.amazonaws.com', eventNames: ['RunInstances'] },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'volume-id', prefix: 'vol-' })) {
      for await (const page of sdk.paginateDescribeVolumes({ client, pageSize: 500 }, { Filters })) {
        for (const volume of page.Volumes ?? []) {
          const resourceId = volume.VolumeId!
          if (volume.State === 'deleted' || !isWanted(only, { resourceId })) continue
          yield {
            resourceId,
            arn: ec2Arn(cloud, 'volume', resourceId),
            availabilityZone: volume.AvailabilityZone,
            resourceCreationTime: volume.CreateTime,
            tags: tagMap(volume.Tags),
            configuration: shape('AWS::EC2::Volume', { Attachments: [], Tags: [], ...volume }),
            relationships: relate(
              'AWS::EC2::Volume',
              'AWS::EC2::Instance',
              (volume.Attachments ?? []).map((a) => a.InstanceId),
            ),
          }
        }
      }
    }
  },
})
