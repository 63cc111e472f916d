import type { LaunchTemplate, LaunchTemplateVersion } from '@aws-sdk/client-ec2'
import type { Cloud } from '../../clients.ts'
import { isWanted, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { wantedIds, wantedNames } from './wanted.ts'

/** The most that both operations take. */
const PAGE_SIZE = 200
const GONE = ['InvalidLaunchTemplateId.NotFound', 'InvalidLaunchTemplateName.NotFoundException']
const Versions = ['$Default']

/** Lists that AWS Config gives empty where EC2 leaves them out. */
const lists = {
  BlockDeviceMappings: [],
  NetworkInterfaces: [],
  TagSpecifications: [],
  ElasticGpuSpecifications: [],
  ElasticInferenceAccelerators: [],
  SecurityGroupIds: [],
  SecurityGroups: [],
  LicenseSpecifications: [],
}

/**
 * AWS Config gives the CloudFormation shape, with the data of the default version, which is the one that rules judge.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html
 */
export const launchTemplate = resourceType({
  type: 'AWS::EC2::LaunchTemplate',
  permissions: ['ec2:DescribeLaunchTemplates', 'ec2:DescribeLaunchTemplateVersions'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateLaunchTemplate',
        'CreateLaunchTemplateVersion',
        'DeleteLaunchTemplate',
        'DeleteLaunchTemplateVersions',
        'ModifyLaunchTemplate',
      ],
      id: [
        'requestParameters.CreateLaunchTemplateVersionRequest.LaunchTemplateId',
        'requestParameters.DeleteLaunchTemplateRequest.LaunchTemplateId',
        'requestParameters.DeleteLaunchTemplateVersionsRequest.LaunchTemplateId',
        'requestParameters.ModifyLaunchTemplateRequest.LaunchTemplateId',
        'responseElements.CreateLaunchTemplateResponse.launchTemplate.launchTemplateId',
        'responseElements.CreateLaunchTemplateVersionResponse.launchTemplateVersion.launchTemplateId',
        'responseElements.DeleteLaunchTemplateResponse.launchTemplate.launchTemplateId',
        'responseElements.ModifyLaunchTemplateResponse.launchTemplate.launchTemplateId',
      ],
      name: ['requestParameters.DeleteLaunchTemplateVersionsRequest.LaunchTemplateName'],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    for await (const [template, version] of described(cloud, only)) {
      const resourceId = template.LaunchTemplateId!
      const resourceName = template.LaunchTemplateName
      const arn = ec2Arn(cloud, 'launch-template', resourceId)
      if (!isWanted(only, { resourceId, resourceName, arn })) continue
      yield {
        resourceId,
        resourceName,
        arn,
        availabilityZone: 'Regional',
        resourceCreationTime: template.CreateTime,
        tags: tagMap(template.Tags),
        configuration: shape('AWS::EC2::LaunchTemplate', {
          LaunchTemplateName: resourceName,
          Id: resourceId,
          LaunchTemplateData: { ...lists, ...version.LaunchTemplateData },
          DefaultVersionNumber: numeral(template.DefaultVersionNumber),
          LatestVersionNumber: numeral(template.LatestVersionNumber),
          TagSpecifications: template.Tags?.length ? [{ ResourceType: 'launch-template', Tags: template.Tags }] : [],
        }),
      }
    }
  },
})

/** CloudFormation has version numbers as strings. */
function numeral(version: number | undefined): string | undefined {
  return version === undefined ? undefined : String(version)
}

/**
 * Templates with their default version. All are read in pages of both, joined by id; there is no filter for ids, so wanted
 * ones are read one by one.
 */
async function* described(
  cloud: Cloud,
  only: readonly Wanted[] | undefined,
): AsyncGenerator<[LaunchTemplate, LaunchTemplateVersion]> {
  const { sdk, client } = await cloud.service('ec2')
  if (only === undefined) {
    const templates = new Map<string | undefined, LaunchTemplate>()
    for await (const page of sdk.paginateDescribeLaunchTemplates({ client, pageSize: PAGE_SIZE }, {}))
      for (const template of page.LaunchTemplates ?? []) templates.set(template.LaunchTemplateId, template)
    for await (const page of sdk.paginateDescribeLaunchTemplateVersions(
      { client, pageSize: PAGE_SIZE },
      { Versions },
    )) {
      for (const version of page.LaunchTemplateVersions ?? []) {
        const template = templates.get(version.LaunchTemplateId)
        // One that was made between the two calls comes with its event.
        if (template !== undefined) yield [template, version]
      }
    }
    return
  }
  const wanted = [
    ...wantedIds(only, 'lt-').map((LaunchTemplateId) => ({ LaunchTemplateId })),
    ...wantedNames(only).map((LaunchTemplateName) => ({ LaunchTemplateName })),
  ]
  for (const named of wanted) {
    const versions = client.send(new sdk.DescribeLaunchTemplateVersionsCommand({ ...named, Versions }))
    const version = (await unlessGone(versions, ...GONE))?.LaunchTemplateVersions?.[0]
    if (version === undefined) continue
    const ids = [version.LaunchTemplateId!]
    const templates = client.send(new sdk.DescribeLaunchTemplatesCommand({ LaunchTemplateIds: ids }))
    const template = (await unlessGone(templates, ...GONE))?.LaunchTemplates?.[0]
    if (template !== undefined) yield [template, version]
  }
}
