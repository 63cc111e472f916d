import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::EKS::Cluster'
const AT_ONCE = 8

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-eks-cluster.html */
export const cluster = resourceType({
  type: TYPE,
  permissions: ['eks:ListClusters', 'eks:DescribeCluster'],
  changedBy: [
    {
      eventSource: 'eks.amazonaws.com',
      eventNames: [
        'AssociateEncryptionConfig',
        'CreateCluster',
        'DeleteCluster',
        'UpdateClusterConfig',
        'UpdateClusterVersion',
      ],
      name: ['requestParameters.name', 'requestParameters.clusterName'],
    },
    {
      eventSource: 'eks.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('eks')
    const names = wantedNames(only, 'cluster/') ?? clusterNames(service)
    yield* mapConcurrently(names, AT_ONCE, (name) => readCluster(service, name))
  },
})

async function* clusterNames({ sdk, client }: Service<'eks'>): AsyncGenerator<string> {
  for await (const page of sdk.paginateListClusters({ client, pageSize: 100 }, {})) yield* page.clusters ?? []
}

async function readCluster({ sdk, client }: Service<'eks'>, name: string): Promise<Resource | undefined> {
  const answer = await unlessGone(client.send(new sdk.DescribeClusterCommand({ name })), 'ResourceNotFoundException')
  const found = answer?.cluster
  if (found === undefined) return undefined
  const tags = found.tags ?? {}
  const encryption = found.encryptionConfig ?? []
  const logs = (found.logging?.clusterLogging ?? []).filter((setup) => setup.enabled).flatMap((setup) => setup.types)
  return {
    resourceId: name,
    resourceName: name,
    arn: found.arn,
    availabilityZone: 'Regional',
    resourceCreationTime: found.createdAt,
    tags,
    configuration: shape(TYPE, {
      ...found,
      CertificateAuthorityData: found.certificateAuthority?.data,
      ClusterSecurityGroupId: found.resourcesVpcConfig?.clusterSecurityGroupId,
      EncryptionConfig: encryption,
      EncryptionConfigKeyArn: encryption[0]?.provider?.keyArn,
      Logging: { ClusterLogging: logs.length === 0 ? {} : { EnabledTypes: logs.map((type) => ({ Type: type })) } },
      OpenIdConnectIssuerUrl: found.identity?.oidc?.issuer,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  }
}
