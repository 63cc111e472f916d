import type { DomainStatus } from '@aws-sdk/client-opensearch'
import { batches } from '../../batches.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { DOMAINS_AT_ONCE, domainChanges } from './changes.ts'

const TYPE = 'AWS::OpenSearch::Domain'
const AT_ONCE = 4

/**
 * Domains of the engine OpenSearch; those of Elasticsearch, which this API lists too, are `AWS::Elasticsearch::Domain`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-opensearchservice-domain.html
 */
export const domain = resourceType({
  type: TYPE,
  permissions: ['es:ListDomainNames', 'es:DescribeDomains', 'es:ListTags'],
  changedBy: domainChanges,
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('opensearch')
    yield* mapConcurrently(domains(service, only), AT_ONCE, (found) => resourceOf(service, found))
  },
})

async function* domains({ sdk, client }: Service<'opensearch'>, only: readonly Wanted[] | undefined) {
  const wanted = wantedNames(only, 'domain/')
  // The service gives all in one answer.
  const listed = await client.send(new sdk.ListDomainNamesCommand({ EngineType: 'OpenSearch' }))
  const names = (listed.DomainNames ?? []).map((entry) => entry.DomainName!)
  for await (const DomainNames of batches(
    names.filter((name) => wanted === undefined || wanted.includes(name)),
    DOMAINS_AT_ONCE,
  )) {
    const described = await client.send(new sdk.DescribeDomainsCommand({ DomainNames }))
    yield* described.DomainStatusList ?? []
  }
}

async function resourceOf({ sdk, client }: Service<'opensearch'>, found: DomainStatus): Promise<Resource | undefined> {
  const tagged = await unlessGone(client.send(new sdk.ListTagsCommand({ ARN: found.ARN })), 'ResourceNotFoundException')
  if (tagged === undefined) return undefined
  return {
    resourceId: found.DomainName!,
    resourceName: found.DomainName,
    arn: found.ARN,
    availabilityZone: 'Regional',
    tags: tagMap(tagged.TagList),
    configuration: shape(TYPE, {
      ...found,
      AccessPolicies: found.AccessPolicies ? JSON.parse(found.AccessPolicies) : undefined,
      AdvancedOptions: found.AdvancedOptions ?? {},
      DomainEndpoint: found.Endpoint,
      Id: found.DomainId,
      LogPublishingOptions: found.LogPublishingOptions ?? {},
      Tags: tagged.TagList ?? [],
    }),
  }
}
