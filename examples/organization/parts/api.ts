/** REST APIs, their stages, and state machines. */
import type { Moment } from '../calendar.ts'
import { letters } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

type Tags = Readonly<Record<string, string>>

export interface Api {
  readonly api: Sample
  readonly stages: readonly Sample[]
}

export function restApi(place: Place, name: string, created: Moment, stageNames: readonly string[], tags?: Tags): Api {
  const id = letters(10, 'api', place.accountId, place.region, name).toLowerCase()
  const arn = `arn:aws:apigateway:${place.region}::/restapis/${id}`
  const api = sample(place, {
    type: 'ApiGateway::RestApi',
    id: arn,
    name,
    arn,
    zone: 'Not Applicable',
    created: place.iso(created),
    tags,
    configuration: {
      apiKeySource: 'HEADER',
      createdDate: place.iso(created),
      description: `The ${name} API`,
      endpointConfiguration: { types: ['REGIONAL'] },
      id,
      name,
    },
    related: { 'ApiGateway::Stage': stageNames.map((stage) => `${arn}/stages/${stage}`) },
  })
  const stages = stageNames.map((stageName) =>
    sample(place, {
      type: 'ApiGateway::Stage',
      id: `${arn}/stages/${stageName}`,
      name: stageName,
      arn: `${arn}/stages/${stageName}`,
      zone: 'Not Applicable',
      created: place.iso(created),
      tags,
      configuration: {
        cacheClusterEnabled: false,
        cacheClusterStatus: 'NOT_AVAILABLE',
        createdDate: place.iso(created),
        deploymentId: deploymentId(api, stageName, 1),
        lastUpdatedDate: place.iso(created),
        methodSettings: {},
        stageName,
        tracingEnabled: false,
      },
      related: { 'ApiGateway::RestApi': [arn] },
    }),
  )
  return { api, stages }
}

export function deploymentId({ resourceId }: Sample, stageName: string, count: number): string {
  return letters(6, 'deployment', resourceId, stageName, String(count)).toLowerCase()
}

export function stateMachine(
  place: Place,
  name: string,
  created: Moment,
  role: Sample,
  tasks: readonly Sample[],
  tags?: Tags,
): Sample {
  const arn = place.arn('states', `stateMachine:${name}`)
  const states = tasks.map((task, i) => {
    const next = tasks[i + 1]?.resourceName
    return [
      task.resourceName!,
      { Type: 'Task', Resource: task.arn, ...(next === undefined ? { End: true } : { Next: next }) },
    ]
  })
  return sample(place, {
    type: 'StepFunctions::StateMachine',
    id: arn,
    name,
    arn,
    created: place.iso(created),
    tags,
    configuration: {
      Arn: arn,
      DefinitionString: JSON.stringify({ StartAt: tasks[0]!.resourceName, States: Object.fromEntries(states) }),
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'OFF' },
      RoleArn: role.arn,
      StateMachineName: name,
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: false },
    },
  })
}

/** A secret of Secrets Manager. */
export function secret(
  place: Place,
  name: string,
  created: Moment,
  { key, rotated = false, tags }: { key?: string; rotated?: boolean; tags?: Tags } = {},
): Sample {
  const arn = place.arn('secretsmanager', `secret:${name}-${letters(6, 'secret', place.accountId, place.region, name)}`)
  return sample(place, {
    type: 'SecretsManager::Secret',
    id: arn,
    name,
    arn,
    created: place.iso(created),
    tags,
    configuration: {
      ARN: arn,
      Deleted: false,
      ...(key === undefined ? {} : { KMSKeyId: key }),
      Name: name,
      RotationEnabled: rotated,
      ...(rotated ? { RotationOccurringAsScheduled: true, RotationRules: { AutomaticallyAfterDays: 30 } } : {}),
    },
    related: { 'KMS::Key': [key?.split('/').at(-1)] },
  })
}
