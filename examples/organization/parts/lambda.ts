import { createHash } from 'node:crypto'
import type { Moment } from '../calendar.ts'
import { number, uuid } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

interface FunctionOptions {
  readonly updated: Moment
  readonly runtime: string
  readonly role: Sample
  readonly handler?: string
  readonly memory?: number
  readonly inside?: { readonly subnets: readonly Sample[]; readonly group: Sample }
  readonly tags?: Readonly<Record<string, string>>
}

export function lambdaFunction(place: Place, functionName: string, options: FunctionOptions): Sample {
  const { updated, runtime, role, inside, memory = 512, tags } = options
  const functionArn = place.arn('lambda', `function:${functionName}`)
  const [subnetIds, groupIds] = [
    inside?.subnets.map((s) => s.resourceId) ?? [],
    inside ? [inside.group.resourceId] : [],
  ]
  return sample(place, {
    type: 'Lambda::Function',
    id: functionName,
    name: functionName,
    arn: functionArn,
    zone: 'Not Applicable',
    tags,
    configuration: {
      architectures: ['arm64'],
      ...code(functionName, place.iso(updated)),
      description: '',
      ephemeralStorage: { size: 512 },
      fileSystemConfigs: [],
      functionArn,
      functionName,
      handler: options.handler ?? (runtime.startsWith('python') ? 'app.handler' : 'index.handler'),
      lastUpdateStatus: 'Successful',
      layers: [],
      loggingConfig: { logFormat: 'JSON', logGroup: `/aws/lambda/${functionName}` },
      memorySize: memory,
      packageType: 'Zip',
      role: role.arn,
      runtime,
      timeout: 30,
      tracingConfig: { mode: 'PassThrough' },
      version: '$LATEST',
      ...(inside === undefined
        ? {}
        : { vpcConfig: { ipv6AllowedForDualStack: false, securityGroupIds: groupIds, subnetIds } }),
    },
    related: {
      'EC2::SecurityGroup': groupIds,
      'EC2::Subnet': subnetIds,
      'IAM::Role': [{ resourceName: role.resourceName! }],
    },
  })
}

/** What an upload of new code changes. */
export function code(functionName: string, lastModified: string) {
  return {
    codeSha256: createHash('sha256')
      .update(`${functionName} ${timeOfDay(lastModified)}`)
      .digest('base64'),
    codeSize: 180_000 + number(900_000, functionName, timeOfDay(lastModified)),
    lastModified: lastModified.replace('Z', '+0000'),
    revisionId: uuid('revision', functionName, timeOfDay(lastModified)),
  }
}

/** The time of the day: the same in every run, whatever day the story ends on. */
function timeOfDay(lastModified: string): string {
  return lastModified.slice(11)
}
