import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'

/**
 * The ids of the AMIs that instances have, and that launch templates (in their default and their latest version) and launch
 * configurations name. What a launch template takes from a parameter of Systems Manager is not among them.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLaunchConfigurations.html
 */
export const imagesInUse = fact<ReadonlySet<string>>({
  name: 'ec2-images-in-use',
  permissions: [
    'ec2:DescribeInstances',
    'ec2:DescribeLaunchTemplateVersions',
    'autoscaling:DescribeLaunchConfigurations',
  ],

  async read(cloud) {
    const ids = new Set<string>()
    for (const source of [ofInstances, ofLaunchTemplates, ofLaunchConfigurations])
      for await (const id of source(cloud)) if (id !== undefined) ids.add(id)
    return ids
  },
})

type Ids = AsyncGenerator<string | undefined>

async function* ofInstances(cloud: Cloud): Ids {
  const { sdk, client } = await cloud.service('ec2')
  for await (const page of sdk.paginateDescribeInstances({ client, pageSize: 1000 }, {}))
    for (const { Instances = [] } of page.Reservations ?? []) for (const { ImageId } of Instances) yield ImageId
}

async function* ofLaunchTemplates(cloud: Cloud): Ids {
  const { sdk, client } = await cloud.service('ec2')
  // Without a template's id: those of all templates.
  const wanted = { Versions: ['$Latest', '$Default'] }
  for await (const page of sdk.paginateDescribeLaunchTemplateVersions({ client, pageSize: 200 }, wanted))
    for (const { LaunchTemplateData } of page.LaunchTemplateVersions ?? []) yield LaunchTemplateData?.ImageId
}

async function* ofLaunchConfigurations(cloud: Cloud): Ids {
  const { sdk, client } = await cloud.service('auto-scaling')
  for await (const page of sdk.paginateDescribeLaunchConfigurations({ client, pageSize: 100 }, {}))
    for (const { ImageId } of page.LaunchConfigurations ?? []) yield ImageId
}
