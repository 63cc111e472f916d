import type { ApplicationDescription } from '@aws-sdk/client-elastic-beanstalk'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { beanstalkArn } from './arn.ts'
import { environments } from './environments.ts'
import { tagging } from './tagging.ts'
import { tagsOf } from './tags-of.ts'

const TYPE = 'AWS::ElasticBeanstalk::Application'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_DescribeApplications.html */
export const beanstalkApplication = resourceType({
  type: TYPE,
  permissions: [
    'elasticbeanstalk:DescribeApplications',
    'elasticbeanstalk:DescribeEnvironments',
    'elasticbeanstalk:ListTagsForResource',
  ],
  changedBy: [
    {
      eventSource: 'elasticbeanstalk.amazonaws.com',
      eventNames: [
        'CreateApplication',
        'CreateApplicationVersion',
        'CreateEnvironment',
        'DeleteApplication',
        'DeleteApplicationVersion',
        'UpdateApplication',
        'UpdateApplicationResourceLifecycle',
      ],
      name: ['requestParameters.applicationName'],
    },
    // It names the environment.
    { eventSource: 'elasticbeanstalk.amazonaws.com', eventNames: ['TerminateEnvironment'] },
    tagging,
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const service = await cloud.service('elastic-beanstalk')
    const { sdk, client } = service
    // All come in one answer: the call has no pages.
    const { Applications = [] } = await client.send(new sdk.DescribeApplicationsCommand({}))
    const wanted = Applications.filter(({ ApplicationArn: arn, ApplicationName: resourceName }) =>
      isWanted(only, { resourceId: arn, resourceName, arn }),
    )
    yield* mapConcurrently(wanted, AT_ONCE, (application) => described(cloud, service, application))
  },
})

async function described(
  cloud: Cloud,
  service: Service<'elastic-beanstalk'>,
  application: ApplicationDescription,
): Promise<Resource | undefined> {
  const { ApplicationArn: arn, ApplicationName: name, Versions = [] } = application
  const tags = await tagsOf(service, arn)
  if (tags === undefined) return undefined
  const inside = await Array.fromAsync(environments(service, name))
  const role = application.ResourceLifecycleConfig?.ServiceRole
  return {
    resourceId: arn!,
    resourceName: name,
    arn,
    availabilityZone: 'Regional',
    resourceCreationTime: application.DateCreated,
    tags,
    configuration: shape(TYPE, application),
    relationships: [
      ...relate(
        TYPE,
        'AWS::ElasticBeanstalk::ApplicationVersion',
        Versions.map((version) => ({
          resourceId: beanstalkArn(cloud, `applicationversion/${name}/${version}`),
          resourceName: version,
        })),
      ),
      ...relate(
        TYPE,
        'AWS::ElasticBeanstalk::Environment',
        inside.map(({ EnvironmentId, EnvironmentName }) => ({
          resourceId: EnvironmentId,
          resourceName: EnvironmentName,
        })),
      ),
      ...relate(TYPE, 'AWS::IAM::Role', [{ resourceName: role?.split('/').at(-1) }]),
    ],
  }
}
