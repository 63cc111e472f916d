import type { Repository } from '@aws-sdk/client-ecr'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::ECR::Repository'
const AT_ONCE = 8
const GONE = 'RepositoryNotFoundException'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecr-repository.html */
export const repository = resourceType({
  type: TYPE,
  permissions: [
    'ecr:DescribeRepositories',
    'ecr:GetLifecyclePolicy',
    'ecr:GetRepositoryPolicy',
    'ecr:ListTagsForResource',
  ],
  changedBy: [
    {
      eventSource: 'ecr.amazonaws.com',
      eventNames: [
        'CreateRepository',
        'DeleteLifecyclePolicy',
        'DeleteRepository',
        'DeleteRepositoryPolicy',
        'PutImageScanningConfiguration',
        'PutImageTagMutability',
        'PutLifecyclePolicy',
        'SetRepositoryPolicy',
      ],
      name: ['requestParameters.repositoryName', 'responseElements.repository.repositoryName'],
    },
    {
      eventSource: 'ecr.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('ecr')
    yield* mapConcurrently(repositories(service, only), AT_ONCE, (found) => resourceOf(service, found))
  },
})

async function* repositories({ sdk, client }: Service<'ecr'>, only: readonly Wanted[] | undefined) {
  const names = wantedNames(only, 'repository/')
  if (names === undefined) {
    for await (const page of sdk.paginateDescribeRepositories({ client, pageSize: 1000 }, {}))
      yield* page.repositories ?? []
    return
  }
  for (const name of names) {
    const answer = await unlessGone(client.send(new sdk.DescribeRepositoriesCommand({ repositoryNames: [name] })), GONE)
    yield* answer?.repositories ?? []
  }
}

async function resourceOf({ sdk, client }: Service<'ecr'>, found: Repository): Promise<Resource | undefined> {
  const { repositoryName: name, repositoryArn: arn } = found
  const tagged = await unlessGone(client.send(new sdk.ListTagsForResourceCommand({ resourceArn: arn })), GONE)
  if (tagged === undefined) return undefined
  const lifecycle = await unlessGone(
    client.send(new sdk.GetLifecyclePolicyCommand({ repositoryName: name })),
    'LifecyclePolicyNotFoundException',
    GONE,
  )
  const policy = await unlessGone(
    client.send(new sdk.GetRepositoryPolicyCommand({ repositoryName: name })),
    'RepositoryPolicyNotFoundException',
    GONE,
  )
  return {
    resourceId: name!,
    resourceName: name,
    arn,
    availabilityZone: 'Regional',
    resourceCreationTime: found.createdAt,
    tags: tagMap(tagged.tags),
    configuration: shape(TYPE, {
      ...found,
      Arn: arn,
      // AWS Config gives an empty object for a policy that there is not.
      LifecyclePolicy:
        lifecycle === undefined
          ? {}
          : { LifecyclePolicyText: lifecycle.lifecyclePolicyText, RegistryId: lifecycle.registryId },
      RepositoryPolicyText: policy?.policyText === undefined ? {} : JSON.parse(policy.policyText),
      Tags: tagged.tags ?? [],
    }),
  }
}
