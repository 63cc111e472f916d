import { isWanted, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'

/** Trails whose tags one call gives. */
const TAGGED_AT_ONCE = 20

/**
 * A trail is recorded in its home region, not where it is only replicated to.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html
 */
export const trail = resourceType({
  type: 'AWS::CloudTrail::Trail',
  permissions: ['cloudtrail:DescribeTrails', 'cloudtrail:ListTags'],
  changedBy: [
    {
      eventSource: 'cloudtrail.amazonaws.com',
      eventNames: ['CreateTrail', 'DeleteTrail', 'PutEventSelectors', 'PutInsightSelectors', 'UpdateTrail'],
      // Callers give the name or the ARN under `name`.
      id: ['requestParameters.name'],
      arn: ['requestParameters.name', 'responseElements.trailARN', 'requestParameters.trailName'],
    },
    {
      eventSource: 'cloudtrail.amazonaws.com',
      eventNames: ['AddTags', 'RemoveTags'],
      arn: ['requestParameters.resourceId'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('cloudtrail')
    const { sdk, client } = service
    const { trailList } = await client.send(new sdk.DescribeTrailsCommand({ includeShadowTrails: false }))
    const trails = (trailList ?? []).filter(
      ({ Name, TrailARN, HomeRegion }) =>
        (HomeRegion ?? cloud.region) === cloud.region &&
        isWanted(only, { resourceId: Name, resourceName: Name, arn: TrailARN }),
    )
    const tagsOf = await tagsByArn(
      service,
      trails.map((t) => t.TrailARN!),
    )
    for (const trail of trails) {
      const tags = tagsOf.get(trail.TrailARN!) ?? {}
      yield {
        resourceId: trail.Name!,
        resourceName: trail.Name,
        arn: trail.TrailARN,
        availabilityZone: 'Regional',
        tags,
        configuration: shape('AWS::CloudTrail::Trail', trail),
        supplementaryConfiguration: { Tags: Object.entries(tags).map(([key, value]) => ({ key, value })) },
      }
    }
  },
})

async function tagsByArn({ sdk, client }: Service<'cloudtrail'>, arns: readonly string[]) {
  const tags = new Map<string, Record<string, string>>()
  for (let i = 0; i < arns.length; i += TAGGED_AT_ONCE) {
    const input = { ResourceIdList: arns.slice(i, i + TAGGED_AT_ONCE) }
    for await (const page of sdk.paginateListTags({ client }, input)) {
      for (const { ResourceId, TagsList } of page.ResourceTagList ?? [])
        tags.set(ResourceId!, { ...tags.get(ResourceId!), ...tagMap(TagsList) })
    }
  }
  return tags
}
