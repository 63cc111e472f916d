import type { ConfigurationSettingsDescription, EnvironmentDescription } from '@aws-sdk/client-elastic-beanstalk'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { beanstalkArn } from './arn.ts'
import { environments } from './environments.ts'
import { optionSettings } from './option-settings.ts'
import { tagging } from './tagging.ts'
import { tagsOf } from './tags-of.ts'

const TYPE = 'AWS::ElasticBeanstalk::Environment'
const AT_ONCE = 4

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_DescribeConfigurationSettings.html */
export const beanstalkEnvironment = resourceType({
  type: TYPE,
  permissions: [
    'elasticbeanstalk:DescribeConfigurationSettings',
    'elasticbeanstalk:DescribeEnvironments',
    'elasticbeanstalk:ListTagsForResource',
  ],
  changedBy: [
    {
      eventSource: 'elasticbeanstalk.amazonaws.com',
      eventNames: [
        'AbortEnvironmentUpdate',
        'CreateEnvironment',
        'RebuildEnvironment',
        'TerminateEnvironment',
        'UpdateEnvironment',
      ],
      id: ['requestParameters.environmentId', 'responseElements.environmentId'],
      name: ['requestParameters.environmentName'],
    },
    // They name two environments, or an application whose environments all go.
    {
      eventSource: 'elasticbeanstalk.amazonaws.com',
      eventNames: ['ComposeEnvironments', 'DeleteApplication', 'SwapEnvironmentCNAMEs'],
    },
    tagging,
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const service = await cloud.service('elastic-beanstalk')
    yield* mapConcurrently(environments(service), AT_ONCE, async (found) => {
      const { EnvironmentId: resourceId, EnvironmentName: resourceName, EnvironmentArn: arn } = found
      return isWanted(only, { resourceId, resourceName, arn }) ? described(cloud, service, found) : undefined
    })
  },
})

async function described(
  cloud: Cloud,
  service: Service<'elastic-beanstalk'>,
  found: EnvironmentDescription,
): Promise<Resource | undefined> {
  const [settings, tags] = await Promise.all([settingsOf(service, found), tagsOf(service, found.EnvironmentArn)])
  if (settings === undefined || tags === undefined) return undefined
  const options = optionSettings(settings.OptionSettings ?? [])
  const application = found.ApplicationName
  const role = options['aws:elasticbeanstalk:environment']?.ServiceRole as { value: string } | undefined
  return {
    resourceId: found.EnvironmentId!,
    resourceName: found.EnvironmentName,
    arn: found.EnvironmentArn,
    availabilityZone: 'Regional',
    resourceCreationTime: found.DateCreated,
    tags,
    configuration: { ...shape(TYPE, { ...found, Tags: tags }), optionSettings: options },
    relationships: [
      ...relate(TYPE, 'AWS::CloudFormation::Stack', [{ resourceName: `awseb-${found.EnvironmentId}-stack` }]),
      ...relate(TYPE, 'AWS::ElasticBeanstalk::Application', [
        { resourceId: beanstalkArn(cloud, `application/${application}`), resourceName: application },
      ]),
      ...relate(
        TYPE,
        'AWS::ElasticBeanstalk::ApplicationVersion',
        found.VersionLabel === undefined
          ? []
          : [
              {
                resourceId: beanstalkArn(cloud, `applicationversion/${application}/${found.VersionLabel}`),
                resourceName: found.VersionLabel,
              },
            ],
      ),
      // A name, or an ARN.
      ...relate(TYPE, 'AWS::IAM::Role', [{ resourceName: role?.value.split('/').at(-1) }]),
    ],
  }
}

/** The options that are deployed, of which there may be others on the way; `undefined` when the environment is gone. */
async function settingsOf(
  { sdk, client }: Service<'elastic-beanstalk'>,
  { ApplicationName, EnvironmentName }: EnvironmentDescription,
): Promise<ConfigurationSettingsDescription | undefined> {
  try {
    const command = new sdk.DescribeConfigurationSettingsCommand({ ApplicationName, EnvironmentName })
    const { ConfigurationSettings: all = [] } = await client.send(command)
    return all.find((settings) => settings.DeploymentStatus === 'deployed') ?? all[0] ?? {}
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

/** "No Environment found for EnvironmentName = 'web'.": the service has no error of its own for that. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Error && /^InvalidParameterValue/.test(error.name) && /^No Environment found/.test(error.message)
  )
}
