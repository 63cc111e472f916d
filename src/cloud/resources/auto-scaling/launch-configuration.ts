import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { namesFor } from './wanted.ts'

/**
 * AWS Config knows a launch configuration by its ARN. It cannot be changed or tagged, only made and deleted.
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLaunchConfigurations.html
 */
export const launchConfiguration = resourceType({
  type: 'AWS::AutoScaling::LaunchConfiguration',
  permissions: ['autoscaling:DescribeLaunchConfigurations'],
  changedBy: [
    {
      eventSource: 'autoscaling.amazonaws.com',
      eventNames: ['CreateLaunchConfiguration', 'DeleteLaunchConfiguration'],
      name: ['requestParameters.launchConfigurationName'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('auto-scaling')
    for (const LaunchConfigurationNames of namesFor(only, ':launchConfigurationName/')) {
      for await (const page of sdk.paginateDescribeLaunchConfigurations(
        { client, pageSize: 100 },
        { LaunchConfigurationNames },
      )) {
        for (const configuration of page.LaunchConfigurations ?? []) {
          const arn = configuration.LaunchConfigurationARN!
          const resourceName = configuration.LaunchConfigurationName
          if (!isWanted(only, { resourceId: arn, resourceName, arn })) continue
          yield {
            resourceId: arn,
            resourceName,
            arn,
            availabilityZone: 'Not Applicable',
            resourceCreationTime: configuration.CreatedTime,
            tags: {},
            configuration: shape('AWS::AutoScaling::LaunchConfiguration', {
              BlockDeviceMappings: [],
              ClassicLinkVPCSecurityGroups: [],
              SecurityGroups: [],
              ...configuration,
              // AWS Config gives the type's times in milliseconds.
              CreatedTime: configuration.CreatedTime?.getTime(),
            }),
            relationships: relate(
              'AWS::AutoScaling::LaunchConfiguration',
              'AWS::EC2::SecurityGroup',
              // EC2-Classic had names here.
              (configuration.SecurityGroups ?? []).filter((group) => group.startsWith('sg-')),
            ),
          }
        }
      }
    }
  },
})
