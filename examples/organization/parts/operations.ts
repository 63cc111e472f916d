/** Trails, alarms, stacks, certificates, zones, builds and file systems. */
import type { Moment } from '../calendar.ts'
import { hex, letters, uuid } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

type Tags = Readonly<Record<string, string>>

export function trail(
  place: Place,
  name: string,
  { bucket, key, tags }: { bucket: string; key?: string; tags?: Tags },
): Sample {
  const arn = place.arn('cloudtrail', `trail/${name}`)
  return sample(place, {
    type: 'CloudTrail::Trail',
    id: name,
    name,
    arn,
    tags,
    configuration: {
      hasCustomEventSelectors: false,
      hasInsightSelectors: false,
      homeRegion: place.region,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: true,
      isOrganizationTrail: false,
      ...(key === undefined ? {} : { kmsKeyId: key }),
      logFileValidationEnabled: true,
      name,
      s3BucketName: bucket,
      trailARN: arn,
    },
  })
}

interface AlarmOptions {
  readonly created: Moment
  readonly metric: `${string}/${string}:${string}`
  readonly above: number
  readonly of?: readonly [name: string, value: string]
  readonly tells?: Sample
}

export function alarm(place: Place, alarmName: string, { created, metric, above, of, tells }: AlarmOptions): Sample {
  const [namespace, metricName] = metric.split(':')
  const alarmArn = place.arn('cloudwatch', `alarm:${alarmName}`)
  return sample(place, {
    type: 'CloudWatch::Alarm',
    id: alarmName,
    name: alarmName,
    arn: alarmArn,
    zone: 'Not Applicable',
    configuration: {
      actionsEnabled: true,
      alarmActions: tells === undefined ? [] : [tells.arn],
      alarmArn,
      alarmConfigurationUpdatedTimestamp: place.epoch(created),
      alarmDescription: `${metricName} is above ${above}`,
      alarmName,
      comparisonOperator: 'GreaterThanThreshold',
      dimensions: of === undefined ? [] : [{ name: of[0], value: of[1] }],
      evaluationPeriods: 3,
      insufficientDataActions: [],
      metricName,
      namespace,
      okactions: [],
      period: 300,
      statistic: 'Average',
      threshold: above,
    },
  })
}

interface StackOptions {
  readonly created: Moment
  readonly description: string
  readonly members: readonly Sample[]
  readonly tags?: Tags
}

export function stack(place: Place, stackName: string, { created, description, members, tags }: StackOptions): Sample {
  const stackId = place.arn(
    'cloudformation',
    `stack/${stackName}/${uuid('stack', place.accountId, place.region, stackName)}`,
  )
  const creationTime = place.iso(created)
  const related = Object.fromEntries(
    Map.groupBy(members, (member) => member.resourceType.slice('AWS::'.length))
      .entries()
      .map(([type, group]) => [type, group.map((member) => member.resourceId)]),
  )
  return sample(place, {
    type: 'CloudFormation::Stack',
    id: stackId,
    name: stackName,
    arn: stackId,
    created: creationTime,
    tags,
    configuration: {
      capabilities: ['CAPABILITY_IAM'],
      creationTime,
      description,
      disableRollback: false,
      driftInformation: { stackDriftStatus: 'NOT_CHECKED' },
      enableTerminationProtection: false,
      notificationARNs: [],
      outputs: [],
      parameters: [{ parameterKey: 'Environment', parameterValue: place.account.name }],
      stackId,
      stackName,
      stackStatus: 'CREATE_COMPLETE',
    },
    supplementary: {
      StackResourceSummaries: members.map((m) => ({
        driftInformation: { stackResourceDriftStatus: 'NOT_CHECKED' },
        lastUpdatedTimestamp: creationTime,
        logicalResourceId: `R${hex(8, m.resourceId)}`,
        physicalResourceId: m.resourceId,
        resourceStatus: 'CREATE_COMPLETE',
        resourceType: m.resourceType,
      })),
      unsupportedResources: [],
    },
    related,
  })
}

export function certificate(place: Place, domainName: string, created: Moment, until: Moment, tags?: Tags): Sample {
  const arn = place.arn('acm', `certificate/${uuid('certificate', place.accountId, place.region, domainName)}`)
  return sample(place, {
    type: 'ACM::Certificate',
    id: arn,
    arn,
    created: place.iso(created),
    tags,
    configuration: {
      certificateArn: arn,
      createdAt: place.iso(created),
      domainName,
      domainValidationOptions: [
        { domainName, validationDomain: domainName, validationMethod: 'DNS', validationStatus: 'SUCCESS' },
      ],
      extendedKeyUsages: [{ name: 'TLS_WEB_SERVER_AUTHENTICATION', oID: '1.3.6.1.5.5.7.3.1' }],
      inUseBy: [],
      issuer: 'Amazon',
      keyAlgorithm: 'RSA-2048',
      keyUsages: [{ name: 'DIGITAL_SIGNATURE' }, { name: 'KEY_ENCIPHERMENT' }],
      notAfter: place.iso(until),
      notBefore: place.iso(created),
      options: { certificateTransparencyLoggingPreference: 'ENABLED' },
      renewalEligibility: 'ELIGIBLE',
      signatureAlgorithm: 'SHA256WITHRSA',
      status: 'ISSUED',
      subject: `CN=${domainName}`,
      subjectAlternativeNames: [domainName],
      type: 'AMAZON_ISSUED',
    },
  })
}

export function hostedZone(place: Place, domain: string, tags: Tags): Sample {
  const Id = `Z0${letters(18, 'zone', place.accountId, domain)}`
  return sample(place, {
    type: 'Route53::HostedZone',
    id: Id,
    name: `${domain}.`,
    arn: `arn:aws:route53:::hostedzone/${Id}`,
    tags,
    configuration: {
      HostedZoneConfig: { Comment: 'The shop' },
      Id,
      Name: `${domain}.`,
      NameServers: ['ns-1.example.net', 'ns-2.example.org'],
      VPCs: [],
    },
  })
}

export function buildProject(
  place: Place,
  name: string,
  created: Moment,
  role: Sample,
  { privileged = false, tags = {} as Tags } = {},
): Sample {
  return sample(place, {
    type: 'CodeBuild::Project',
    id: name,
    name,
    arn: place.arn('codebuild', `project/${name}`),
    zone: 'Not Applicable',
    created: place.iso(created),
    tags,
    configuration: {
      artifacts: [{ type: 'NO_ARTIFACTS' }],
      cache: { type: 'NO_CACHE' },
      encryptionKey: place.arn('kms', 'alias/aws/s3'),
      environment: {
        computeType: 'BUILD_GENERAL1_SMALL',
        environmentVariables: [],
        image: 'aws/codebuild/amazonlinux-aarch64-standard:3.0',
        imagePullCredentialsType: 'CODEBUILD',
        privilegedMode: privileged,
        type: 'ARM_CONTAINER',
      },
      logsConfig: { cloudWatchLogs: { status: 'ENABLED' }, s3Logs: { status: 'DISABLED' } },
      name,
      queuedtimeoutInMinutes: 480,
      secondaryArtifacts: [],
      secondarySources: [],
      serviceRole: role.arn,
      source: [
        {
          gitCloneDepth: 1,
          location: `https://github.com/example/${name}.git`,
          reportBuildStatus: true,
          type: 'GITHUB',
        },
      ],
      timeoutInMinutes: 60,
    },
    related: { 'IAM::Role': [{ resourceName: role.resourceName! }] },
  })
}

export function fileSystem(
  place: Place,
  name: string,
  created: Moment,
  { key, tags }: { key?: string; tags: Tags },
): Sample {
  const FileSystemId = place.id('fs', name)
  const arn = place.arn('elasticfilesystem', `file-system/${FileSystemId}`)
  return sample(place, {
    type: 'EFS::FileSystem',
    id: FileSystemId,
    name: FileSystemId,
    arn,
    created: place.iso(created),
    tags: { ...tags, Name: name },
    configuration: {
      Arn: arn,
      BackupPolicy: { Status: 'ENABLED' },
      Encrypted: key !== undefined,
      FileSystemId,
      ...(key === undefined ? {} : { KmsKeyId: key }),
      LifecyclePolicies: [],
      PerformanceMode: 'generalPurpose',
      ThroughputMode: 'elastic',
    },
  })
}
