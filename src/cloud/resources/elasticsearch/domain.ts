import type { ElasticsearchDomainStatus } from '@aws-sdk/client-elasticsearch-service'
import { batches } from '../../batches.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { epochTimes } from '../../epoch-times.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'
import { DOMAINS_AT_ONCE, domainChanges } from '../opensearch/changes.ts'

const TYPE = 'AWS::Elasticsearch::Domain'
const AT_ONCE = 4

/**
 * Domains of the engine Elasticsearch; those of OpenSearch are `AWS::OpenSearch::Domain`.
 * https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeElasticsearchDomains.html
 */
export const domain = resourceType({
  type: TYPE,
  permissions: ['es:ListDomainNames', 'es:DescribeElasticsearchDomains', 'es:ListTags'],
  changedBy: domainChanges,
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('elasticsearch-service')
    yield* mapConcurrently(domains(service, only), AT_ONCE, (found) => resourceOf(service, found))
  },
})

async function* domains({ sdk, client }: Service<'elasticsearch-service'>, only: readonly Wanted[] | undefined) {
  // The id is the account's number and the name.
  const wanted = wantedNames(only, 'domain/')?.map((id) => id.split('/').at(-1))
  // The service gives all in one answer.
  const listed = await client.send(new sdk.ListDomainNamesCommand({ EngineType: 'Elasticsearch' }))
  const names = (listed.DomainNames ?? []).map((entry) => entry.DomainName!)
  for await (const DomainNames of batches(
    names.filter((name) => wanted === undefined || wanted.includes(name)),
    DOMAINS_AT_ONCE,
  )) {
    const described = await client.send(new sdk.DescribeElasticsearchDomainsCommand({ DomainNames }))
    yield* described.DomainStatusList ?? []
  }
}

async function resourceOf(
  { sdk, client }: Service<'elasticsearch-service'>,
  found: ElasticsearchDomainStatus,
): Promise<Resource | undefined> {
  const tagged = await unlessGone(client.send(new sdk.ListTagsCommand({ ARN: found.ARN })), 'ResourceNotFoundException')
  if (tagged === undefined) return undefined
  const tags = tagged.TagList ?? []
  const vpc = found.VPCOptions
  return {
    resourceId: found.DomainId!,
    resourceName: found.DomainName,
    arn: found.ARN,
    availabilityZone: 'Multiple Availability Zones',
    tags: tagMap(tags),
    configuration: shape(TYPE, epochTimes(found)),
    supplementaryConfiguration: shape(TYPE, { Tags: tags }, 'supplementaryConfiguration'),
    relationships: [
      ...relate(TYPE, 'AWS::EC2::SecurityGroup', vpc?.SecurityGroupIds ?? []),
      ...relate(TYPE, 'AWS::EC2::Subnet', vpc?.SubnetIds ?? []),
      ...relate(TYPE, 'AWS::KMS::Key', [found.EncryptionAtRestOptions?.KmsKeyId?.split('/').at(-1)]),
      ...relate(TYPE, 'AWS::EC2::VPC', [vpc?.VPCId]),
    ],
  }
}
