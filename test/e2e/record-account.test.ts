/** The whole story of an account as a user lives it: the AWS CLI against the account, the AWS CLI and `plumbline` against us. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emulatedAccount } from '../emulated-account.ts'
import { type CliItem, configurationOf } from '../items.ts'
import { REGION, startPlumbline } from '../plumbline.ts'

const TYPES = ['AWS::EC2::SecurityGroup', 'AWS::EC2::Instance', 'AWS::S3::Bucket', 'AWS::IAM::User', 'AWS::IAM::Role']
const TRUST =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
const timeout = 480_000

interface Versions {
  readonly versions: readonly {
    configurationStateId: string
    configurationItemStatus: string
    changedFields?: number
  }[]
}
interface Diff {
  readonly from: { configurationStateId: string }
  readonly to: { configurationStateId: string }
  readonly differences: readonly { path: string; change: string; before?: unknown; after?: unknown }[]
}
interface Blame {
  readonly lines: readonly { path: string; value: unknown; version: number }[]
  readonly versions: readonly { configurationStateId: string }[]
}

test('an account is recorded: each version is there with AWS’s fields, and history, diff and blame agree', {
  timeout,
}, async () => {
  const account = await emulatedAccount(REGION)
  const { accountId } = account
  const { accessKeyId, secretAccessKey, sessionToken } = account.credentials
  // Connected by the process's own credentials.
  const server = await startPlumbline({
    env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken },
  })
  const config = (...args: string[]) => server.aws(account, 'configservice', ...args)
  const record = () => server.plumbline(account, 'record', '--type', TYPES.join(','))
  const historyOf = async (type: string, id: string): Promise<CliItem[]> => {
    const args = ['--resource-type', type, '--resource-id', id, '--chronological-order', 'Forward']
    return ((await config('get-resource-config-history', ...args)) as { configurationItems: CliItem[] })
      .configurationItems
  }

  const deliveries = `deliveries-${accountId}`
  await account.aws('s3api', 'create-bucket', '--bucket', deliveries)
  await account.aws('iam', 'create-role', '--role-name', 'config', '--assume-role-policy-document', TRUST)
  await config(
    'put-configuration-recorder',
    '--configuration-recorder',
    `name=default,roleARN=arn:aws:iam::${accountId}:role/config`,
    '--recording-group',
    'allSupported=true,includeGlobalResourceTypes=true',
  )
  await config('put-delivery-channel', '--delivery-channel', `name=default,s3BucketName=${deliveries}`)
  await config('start-configuration-recorder', '--configuration-recorder-name', 'default')
  const { ConfigurationRecordersStatus: statuses }: { ConfigurationRecordersStatus: { recording: boolean }[] } =
    await config('describe-configuration-recorder-status')
  assert.deepEqual(
    statuses.map((s) => s.recording),
    [true],
  )

  const bucket = `data-${accountId}`
  const { GroupId: groupId }: { GroupId: string } = await account.aws(
    'ec2',
    'create-security-group',
    '--group-name',
    'web',
    '--description',
    'Web servers',
  )
  const { Instances: instances }: { Instances: { InstanceId: string }[] } = await account.aws(
    'ec2',
    'run-instances',
    '--image-id',
    'ami-12c6146b',
    '--instance-type',
    't3.micro',
    '--security-group-ids',
    groupId,
  )
  const instanceId = instances[0]!.InstanceId
  await account.aws('s3api', 'create-bucket', '--bucket', bucket)
  const { User: user }: { User: { UserId: string } } = await account.aws('iam', 'create-user', '--user-name', 'ada')
  await record()

  await account.aws(
    'ec2',
    'authorize-security-group-ingress',
    '--group-id',
    groupId,
    '--protocol',
    'tcp',
    '--port',
    '443',
    '--cidr',
    '0.0.0.0/0',
  )
  await account.aws('ec2', 'create-tags', '--resources', instanceId, '--tags', 'Key=env,Value=prod')
  await account.aws(
    's3api',
    'put-bucket-versioning',
    '--bucket',
    bucket,
    '--versioning-configuration',
    'Status=Enabled',
  )
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: `arn:aws:s3:::${bucket}/*` }],
  }
  await account.aws('s3api', 'put-bucket-policy', '--bucket', bucket, '--policy', JSON.stringify(policy))
  await account.aws('iam', 'tag-user', '--user-name', 'ada', '--tags', 'Key=team,Value=engines')
  await record()
  // Nothing moved: nothing is written.
  await record()

  const { resourceIdentifiers }: { resourceIdentifiers: { resourceId: string; resourceName: string }[] } = await config(
    'list-discovered-resources',
    '--resource-type',
    'AWS::EC2::SecurityGroup',
  )
  assert.ok(resourceIdentifiers.some((r) => r.resourceId === groupId && r.resourceName === 'web'))
  const { resourceCounts }: { resourceCounts: { resourceType: string; count: number }[] } = await config(
    'get-discovered-resource-counts',
    '--resource-types',
    'AWS::S3::Bucket',
    'AWS::EC2::Instance',
    'AWS::IAM::User',
  )
  assert.deepEqual(Object.fromEntries(resourceCounts.map((c) => [c.resourceType, c.count])), {
    'AWS::S3::Bucket': 2,
    'AWS::EC2::Instance': 1,
    'AWS::IAM::User': 1,
  })
  const batch: { baseConfigurationItems: CliItem[]; unprocessedResourceKeys: { resourceId: string }[] } = await config(
    'batch-get-resource-config',
    '--resource-keys',
    `resourceType=AWS::S3::Bucket,resourceId=${bucket}`,
    'resourceType=AWS::EC2::Instance,resourceId=i-00000000000000000',
  )
  assert.deepEqual(
    batch.baseConfigurationItems.map((i) => i.resourceId),
    [bucket],
  )
  assert.deepEqual(batch.unprocessedResourceKeys, [])

  await account.aws('ec2', 'terminate-instances', '--instance-ids', instanceId)
  await account.aws('s3api', 'delete-bucket', '--bucket', bucket)
  await account.aws('iam', 'delete-user', '--user-name', 'ada')
  await record()
  await account.aws('ec2', 'delete-security-group', '--group-id', groupId)
  await record()

  const life = ['ResourceDiscovered', 'OK', 'ResourceDeleted']
  const group = await historyOf('AWS::EC2::SecurityGroup', groupId)
  assert.deepEqual(
    group.map((i) => i.configurationItemStatus),
    life,
  )
  const [discovered, changed, deleted] = group as [CliItem, CliItem, CliItem]
  assert.deepEqual(configurationOf(discovered).ipPermissions, [])
  const [permission] = configurationOf(changed).ipPermissions as unknown as { fromPort: number; ipRanges: string[] }[]
  assert.deepEqual([permission?.fromPort, permission?.ipRanges], [443, ['0.0.0.0/0']])
  const {
    configuration,
    configurationItemCaptureTime,
    configurationStateId,
    relationships,
    resourceCreationTime,
    ...fields
  } = changed
  assert.deepEqual(fields, {
    version: '1.3',
    accountId,
    configurationItemStatus: 'OK',
    configurationItemMD5Hash: '',
    arn: `arn:aws:ec2:${REGION}:${accountId}:security-group/${groupId}`,
    resourceType: 'AWS::EC2::SecurityGroup',
    resourceId: groupId,
    resourceName: 'web',
    awsRegion: REGION,
    availabilityZone: 'Not Applicable',
    tags: {},
    relatedEvents: [],
    supplementaryConfiguration: {},
  })
  assert.match(configurationStateId!, /^\d{13}$/)
  assert.deepEqual(
    relationships!.map((r) => [r.resourceType, r.relationshipName]),
    [['AWS::EC2::VPC', 'Is contained in Vpc']],
  )
  assert.equal(deleted.configuration, undefined)

  const instance = await historyOf('AWS::EC2::Instance', instanceId)
  assert.deepEqual(
    instance.slice(0, 2).map((i) => [i.configurationItemStatus, i.tags]),
    [
      ['ResourceDiscovered', {}],
      ['OK', { env: 'prod' }],
    ],
  )
  assert.ok(
    instance[1]!.relationships!.some((r) => r.resourceType === 'AWS::EC2::SecurityGroup' && r.resourceId === groupId),
  )

  const buckets = await historyOf('AWS::S3::Bucket', bucket)
  assert.deepEqual(
    buckets.map((i) => i.configurationItemStatus),
    life,
  )
  const supplementary = (item: CliItem, name: string) => JSON.parse(item.supplementaryConfiguration![name]!)
  assert.equal(supplementary(buckets[1]!, 'BucketVersioningConfiguration').status, 'Enabled')
  assert.deepEqual(JSON.parse(supplementary(buckets[1]!, 'BucketPolicy').policyText), policy)

  const users = await historyOf('AWS::IAM::User', user.UserId)
  assert.deepEqual(
    users.map((i) => i.configurationItemStatus),
    life,
  )
  assert.deepEqual([users[1]!.awsRegion, users[1]!.tags], ['global', { team: 'engines' }])

  const timeline: Versions = await server.plumbline(account, 'history', 'AWS::EC2::SecurityGroup', groupId)
  assert.deepEqual(
    timeline.versions.map((v) => [v.configurationStateId, v.configurationItemStatus]).reverse(),
    group.map((i) => [i.configurationStateId, i.configurationItemStatus]),
  )
  const diff: Diff = await server.plumbline(
    account,
    'diff',
    'AWS::EC2::SecurityGroup',
    groupId,
    '--to-state',
    changed.configurationStateId!,
  )
  assert.deepEqual(
    [diff.from.configurationStateId, diff.to.configurationStateId],
    [discovered.configurationStateId, changed.configurationStateId],
  )
  assert.equal(diff.differences.length, timeline.versions[1]!.changedFields)
  assert.ok(diff.differences.every((d) => d.path.startsWith('configuration.ipPermissions')))
  const blame: Blame = await server.plumbline(account, 'blame', 'AWS::EC2::SecurityGroup', groupId)
  const since = (path: string) => {
    const line = blame.lines.find((l) => l.path.startsWith(path))
    assert.ok(line, `${path} is in ${blame.lines.map((l) => l.path).join(' ')}`)
    return blame.versions[line.version]!.configurationStateId
  }
  assert.equal(since('configuration.ipPermissions[0].'), changed.configurationStateId)
  assert.equal(since('configuration.description'), discovered.configurationStateId)
  assert.equal(await server.stop(), 0)
})
