import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::Lambda::Function'
const AT_ONCE = 8
const GONE = 'ResourceNotFoundException'

/**
 * AWS Config's items have no environment variables, which may hold secrets: the property schema leaves them out.
 * https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html
 */
export const lambdaFunction = resourceType({
  type: TYPE,
  permissions: ['lambda:ListFunctions', 'lambda:GetFunction', 'lambda:GetPolicy', 'lambda:ListTags'],
  changedBy: [
    {
      eventSource: 'lambda.amazonaws.com',
      // CloudTrail gives the names of the service's first API with that API's date.
      eventNames: [
        'AddPermission20150331',
        'AddPermission20150331v2',
        'CreateFunction20150331',
        'DeleteFunction20150331',
        'DeleteFunctionConcurrency20171031',
        'PutFunctionConcurrency20171031',
        'PutRuntimeManagementConfig',
        'RemovePermission20150331',
        'RemovePermission20150331v2',
        'UpdateFunctionCode20150331',
        'UpdateFunctionCode20150331v2',
        'UpdateFunctionConfiguration20150331',
        'UpdateFunctionConfiguration20150331v2',
      ],
      name: ['requestParameters.functionName'],
    },
    {
      eventSource: 'lambda.amazonaws.com',
      eventNames: ['TagResource20170331v2', 'UntagResource20170331v2', 'TagResource', 'UntagResource'],
      arn: ['requestParameters.resource'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('lambda')
    const names = wantedNames(only, 'function:')?.map(withoutQualifier) ?? functionNames(service)
    yield* mapConcurrently(names, AT_ONCE, (name) => readFunction(cloud, service, name))
  },
})

/** Events give `name`, `name:qualifier` or `account:function:name:qualifier`; the item is the function's. */
function withoutQualifier(name: string): string {
  return name.replace(/^(\d{12}:)?function:/, '').split(':')[0]!
}

async function* functionNames({ sdk, client }: Service<'lambda'>): AsyncGenerator<string> {
  for await (const page of sdk.paginateListFunctions({ client }, {}))
    for (const { FunctionName: name } of page.Functions ?? []) yield name!
}

async function readFunction(
  cloud: Cloud,
  { sdk, client }: Service<'lambda'>,
  name: string,
): Promise<Resource | undefined> {
  const found = await unlessGone(client.send(new sdk.GetFunctionCommand({ FunctionName: name })), GONE)
  const configuration = found?.Configuration
  if (found === undefined || configuration === undefined) return undefined
  // The answer comes all the same when its tags may not be read.
  if (found.TagsError !== undefined)
    throw Object.assign(new Error(`the tags of function ${name} cannot be read: ${found.TagsError.Message}`), {
      name: found.TagsError.ErrorCode ?? 'TagsError',
    })
  const policy = await unlessGone(client.send(new sdk.GetPolicyCommand({ FunctionName: name })), GONE)
  const parts = { Policy: policy?.Policy, Concurrency: found.Concurrency, Tags: found.Tags ?? {} }
  return {
    resourceId: name,
    resourceName: name,
    arn:
      configuration.FunctionArn ?? `arn:${cloud.partition}:lambda:${cloud.region}:${cloud.accountId}:function:${name}`,
    availabilityZone: 'Not Applicable',
    tags: found.Tags ?? {},
    configuration: shape(TYPE, configuration),
    supplementaryConfiguration: shape(TYPE, parts, 'supplementaryConfiguration'),
    relationships: [
      // The API gives the role's ARN, in which stands its name but not its id.
      ...relate(TYPE, 'AWS::IAM::Role', [{ resourceName: configuration.Role?.split('/').at(-1) }]),
      ...relate(TYPE, 'AWS::EC2::SecurityGroup', configuration.VpcConfig?.SecurityGroupIds ?? []),
      ...relate(TYPE, 'AWS::EC2::Subnet', configuration.VpcConfig?.SubnetIds ?? []),
    ],
  }
}
