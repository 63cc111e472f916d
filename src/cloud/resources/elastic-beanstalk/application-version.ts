import type { ApplicationVersionDescription } from '@aws-sdk/client-elastic-beanstalk'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { beanstalkArn } from './arn.ts'
import { tagging } from './tagging.ts'
import { tagsOf } from './tags-of.ts'

const TYPE = 'AWS::ElasticBeanstalk::ApplicationVersion'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_DescribeApplicationVersions.html */
export const beanstalkApplicationVersion = resourceType({
  type: TYPE,
  permissions: ['elasticbeanstalk:DescribeApplicationVersions', 'elasticbeanstalk:ListTagsForResource'],
  changedBy: [
    {
      eventSource: 'elasticbeanstalk.amazonaws.com',
      eventNames: ['CreateApplicationVersion', 'DeleteApplicationVersion', 'UpdateApplicationVersion'],
      name: ['requestParameters.versionLabel'],
    },
    // It takes all versions with it, and names none.
    { eventSource: 'elasticbeanstalk.amazonaws.com', eventNames: ['DeleteApplication'] },
    tagging,
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const service = await cloud.service('elastic-beanstalk')
    yield* mapConcurrently(versions(service, only), AT_ONCE, (version) => described(cloud, service, version))
  },
})

async function* versions({ sdk, client }: Service<'elastic-beanstalk'>, only: readonly Wanted[] | undefined) {
  const all = pages(
    (NextToken) => client.send(new sdk.DescribeApplicationVersionsCommand({ MaxRecords: 1000, NextToken })),
    (page) => page.NextToken,
  )
  for await (const { ApplicationVersions = [] } of all)
    yield* ApplicationVersions.filter(({ ApplicationVersionArn: arn, VersionLabel: resourceName }) =>
      isWanted(only, { resourceId: arn, resourceName, arn }),
    )
}

async function described(
  cloud: Cloud,
  service: Service<'elastic-beanstalk'>,
  version: ApplicationVersionDescription,
): Promise<Resource | undefined> {
  const { ApplicationVersionArn: arn, ApplicationName: application } = version
  const tags = await tagsOf(service, arn)
  if (tags === undefined) return undefined
  return {
    resourceId: arn!,
    resourceName: version.VersionLabel,
    arn,
    availabilityZone: 'Regional',
    resourceCreationTime: version.DateCreated,
    tags,
    // AWS Config has another name for when it was updated.
    configuration: shape(TYPE, { ...version, DateModified: version.DateUpdated }),
    relationships: [
      ...relate(TYPE, 'AWS::ElasticBeanstalk::Application', [
        { resourceId: beanstalkArn(cloud, `application/${application}`), resourceName: application },
      ]),
      ...relate(TYPE, 'AWS::S3::Bucket', [version.SourceBundle?.S3Bucket]),
    ],
  }
}
