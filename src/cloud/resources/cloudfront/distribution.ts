import type { DistributionConfig } from '@aws-sdk/client-cloudfront'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Relationship, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::CloudFront::Distribution'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistribution.html */
export const distribution = resourceType({
  type: TYPE,
  permissions: ['cloudfront:ListDistributions', 'cloudfront:GetDistribution', 'cloudfront:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'cloudfront.amazonaws.com',
      eventNames: [
        'CreateDistribution',
        'CreateDistributionWithTags',
        'CopyDistribution',
        'UpdateDistribution',
        'UpdateDistributionWithStagingConfig',
        'DeleteDistribution',
        'AssociateDistributionWebACL',
        'DisassociateDistributionWebACL',
      ],
      id: ['requestParameters.id', 'responseElements.distribution.id'],
    },
    {
      eventSource: 'cloudfront.amazonaws.com',
      eventNames: ['AssociateAlias'],
      id: ['requestParameters.targetDistributionId'],
    },
    {
      eventSource: 'cloudfront.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resource'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    yield* mapConcurrently(ids(cloud, only), AT_ONCE, (id) => described(cloud, id))
  },
})

async function* ids(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<string> {
  if (only !== undefined) {
    const wanted = only.map((w) => w.resourceId ?? w.arn?.split(':distribution/')[1])
    yield* new Set(wanted.filter((id) => id !== undefined))
    return
  }
  const { sdk, client } = await cloud.service('cloudfront')
  for await (const page of sdk.paginateListDistributions({ client }, {})) {
    for (const { Id } of page.DistributionList?.Items ?? []) if (Id) yield Id
  }
}

async function described(cloud: Cloud, id: string): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('cloudfront')
  const answer = await unlessGone(client.send(new sdk.GetDistributionCommand({ Id: id })), 'NoSuchDistribution')
  const found = answer?.Distribution
  if (found === undefined) return undefined
  const tagging = client.send(new sdk.ListTagsForResourceCommand({ Resource: found.ARN! }))
  const tags = await unlessGone(tagging, 'NoSuchResource')
  if (tags === undefined) return undefined
  return {
    resourceId: id,
    arn: found.ARN,
    availabilityZone: 'Not Applicable',
    tags: tagMap(tags.Tags?.Items),
    configuration: shape(TYPE, found),
    relationships: related(found.DistributionConfig),
  }
}

function related(config: DistributionConfig | undefined): Relationship[] {
  const { ACMCertificateArn, IAMCertificateId } = config?.ViewerCertificate ?? {}
  const origins = config?.Origins?.Items ?? []
  return [
    ...relate(TYPE, 'AWS::ACM::Certificate', [ACMCertificateArn]),
    ...relate(TYPE, 'AWS::IAM::ServerCertificate', [IAMCertificateId]),
    ...relate(
      TYPE,
      'AWS::S3::Bucket',
      // `logs.s3.amazonaws.com`, `logs.s3.eu-west-1.amazonaws.com`, `site.s3-website-us-east-1.amazonaws.com`
      origins.map((origin) => /^(.+)\.s3[.-].*amazonaws\.com/.exec(origin.DomainName ?? '')?.[1]),
    ),
    // Of the two kinds of web ACL, a classic one is named by its id, and only that kind is an edge of AWS Config's.
    ...relate(TYPE, 'AWS::WAF::WebACL', [config?.WebACLId?.startsWith('arn:') ? undefined : config?.WebACLId]),
  ]
}
