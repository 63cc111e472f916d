import type { Instance } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, type Relationship, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** EC2 still answers for about an hour with an instance that was terminated: it is gone. */
const GONE = 'terminated'

/** Lists that AWS Config gives empty where EC2 leaves them out. */
const lists = {
  ProductCodes: [],
  ElasticGpuAssociations: [],
  ElasticInferenceAcceleratorAssociations: [],
  Licenses: [],
  NetworkInterfaces: [],
  BlockDeviceMappings: [],
  Tags: [],
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
export const instance = resourceType({
  type: 'AWS::EC2::Instance',
  permissions: ['ec2:DescribeInstances'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'RunInstances',
        'StartInstances',
        'StopInstances',
        'RebootInstances',
        'TerminateInstances',
        'BidEvictedEvent',
        'MonitorInstances',
        'UnmonitorInstances',
        'ModifyInstanceAttribute',
        'ResetInstanceAttribute',
        'ModifyInstanceCapacityReservationAttributes',
        'ModifyInstanceCpuOptions',
        'ModifyInstanceMaintenanceOptions',
        'ModifyInstanceMetadataOptions',
        'ModifyInstancePlacement',
        'ModifyPrivateDnsNameOptions',
        'AssociateIamInstanceProfile',
        'DisassociateIamInstanceProfile',
        'ReplaceIamInstanceProfileAssociation',
        'AttachVolume',
        'DetachVolume',
        'AttachNetworkInterface',
        'AssociateAddress',
        'CreateFleet',
      ],
      id: [
        'requestParameters.instanceId',
        'requestParameters.instancesSet.items[].instanceId',
        'requestParameters.AssociateIamInstanceProfileRequest.InstanceId',
        'requestParameters.ModifyInstanceCapacityReservationAttributesRequest.InstanceId',
        'requestParameters.ModifyInstanceCpuOptionsRequest.InstanceId',
        'requestParameters.ModifyInstanceMaintenanceOptionsRequest.InstanceId',
        'requestParameters.ModifyInstanceMetadataOptionsRequest.InstanceId',
        'requestParameters.ModifyPrivateDnsNameOptionsRequest.InstanceId',
        'responseElements.instanceId',
        'responseElements.instancesSet.items[].instanceId',
        'responseElements.CreateFleetResponse.fleetInstanceSet.item[].instanceIds.item[]',
        'responseElements.DisassociateIamInstanceProfileResponse.iamInstanceProfileAssociation.instanceId',
        'responseElements.ReplaceIamInstanceProfileAssociationResponse.iamInstanceProfileAssociation.instanceId',
        'serviceEventDetails.instanceIdSet[]',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filters of filtersFor(only, { id: 'instance-id', prefix: 'i-' })) {
      for await (const page of sdk.paginateDescribeInstances({ client, pageSize: 500 }, { Filters })) {
        for (const instance of (page.Reservations ?? []).flatMap((reservation) => reservation.Instances ?? [])) {
          const resourceId = instance.InstanceId!
          if (instance.State?.Name === GONE || !isWanted(only, { resourceId })) continue
          yield {
            resourceId,
            arn: ec2Arn(cloud, 'instance', resourceId),
            availabilityZone: instance.Placement?.AvailabilityZone,
            resourceCreationTime: instance.LaunchTime,
            tags: tagMap(instance.Tags),
            configuration: shape('AWS::EC2::Instance', { ...lists, ...instance }),
            relationships: relationshipsOf(instance),
          }
        }
      }
    }
  },
})

function relationshipsOf(instance: Instance): Relationship[] {
  const to = (target: string, ids: (string | undefined)[]) => relate('AWS::EC2::Instance', target, ids)
  return [
    ...to(
      'AWS::EC2::NetworkInterface',
      (instance.NetworkInterfaces ?? []).map((n) => n.NetworkInterfaceId),
    ),
    ...to(
      'AWS::EC2::SecurityGroup',
      (instance.SecurityGroups ?? []).map((g) => g.GroupId),
    ),
    ...to('AWS::EC2::Subnet', [instance.SubnetId]),
    ...to(
      'AWS::EC2::Volume',
      (instance.BlockDeviceMappings ?? []).map((b) => b.Ebs?.VolumeId),
    ),
    ...to('AWS::EC2::VPC', [instance.VpcId]),
    ...to('AWS::EC2::Host', [instance.Placement?.HostId]),
  ]
}
