/** What governance engineers look for first: each is broken and mended with the AWS CLI, and the rule's verdict turns with the next sweep. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { EmulatedAccount } from '../emulated-account.ts'
import { type PlumblineServer, REGION } from '../plumbline.ts'
import { recordedAccount, sweep } from '../record.ts'
import type { verdictsOf } from '../verdicts.ts'

const TYPES = ['AWS::S3::Bucket', 'AWS::EC2::Volume', 'AWS::EC2::Instance', 'AWS::IAM::User', 'AWS::IAM::Policy']
const timeout = 300_000

let account: EmulatedAccount
let server: PlumblineServer
let verdicts: ReturnType<typeof verdictsOf>

const config = (...args: string[]): Promise<never> => server.aws(account, 'configservice', ...args)

before(
  async () => {
    ;({ account, server, verdicts } = await recordedAccount(TYPES))
    await sweep(server, account, TYPES)
  },
  { timeout },
)

async function putRule(identifier: string): Promise<void> {
  const rule = { ConfigRuleName: identifier, Source: { Owner: 'AWS', SourceIdentifier: identifier } }
  await config('put-config-rule', '--config-rule', JSON.stringify(rule))
}

/** Reads the types again and has the rule, if it is periodic, judge at once. */
async function turns(identifier: string, type: string, resourceId: string, compliance: string): Promise<void> {
  await sweep(server, account, [type])
  await config('start-config-rules-evaluation', '--config-rule-names', identifier)
  await verdicts.says(identifier, resourceId, compliance)
}

/** How many resources the rule found wrong at a time. */
async function wasThen(identifier: string, at?: string): Promise<number | undefined> {
  const { rules }: { rules: { ruleName: string; nonCompliant: number }[] } = await server.call(
    account,
    'GetComplianceScore',
    at === undefined ? {} : { at },
  )
  return rules.find(({ ruleName }) => ruleName === identifier)?.nonCompliant
}

test('a bucket that everybody may read', { timeout }, async () => {
  const bucket = `public-${account.accountId}`
  const acl = (name: string) => account.aws('s3api', 'put-bucket-acl', '--bucket', bucket, '--acl', name)
  await account.aws('s3api', 'create-bucket', '--bucket', bucket)
  await acl('public-read')
  await putRule('S3_BUCKET_PUBLIC_READ_PROHIBITED')
  await turns('S3_BUCKET_PUBLIC_READ_PROHIBITED', 'AWS::S3::Bucket', bucket, 'NON_COMPLIANT')
  const broken = new Date().toISOString()
  await acl('private')
  await turns('S3_BUCKET_PUBLIC_READ_PROHIBITED', 'AWS::S3::Bucket', bucket, 'COMPLIANT')
  assert.equal(await wasThen('S3_BUCKET_PUBLIC_READ_PROHIBITED', broken), 1)
  assert.equal(await wasThen('S3_BUCKET_PUBLIC_READ_PROHIBITED'), 0)
})

test('an attached volume without encryption', { timeout }, async () => {
  const zone = ['--availability-zone', `${REGION}a`, '--size', '8']
  const { Instances: instances }: { Instances: { InstanceId: string }[] } = await account.aws(
    ...[
      'ec2',
      'run-instances',
      '--image-id',
      'ami-12c6146b',
      '--count',
      '1',
      '--placement',
      `AvailabilityZone=${REGION}a`,
    ],
  )
  const attach = (id: string, device: string) =>
    account.aws(
      ...['ec2', 'attach-volume', '--volume-id', id, '--instance-id', instances[0]!.InstanceId, '--device', device],
    )
  const plain: { VolumeId: string } = await account.aws('ec2', 'create-volume', ...zone)
  await attach(plain.VolumeId, '/dev/sdf')
  await putRule('ENCRYPTED_VOLUMES')
  await turns('ENCRYPTED_VOLUMES', 'AWS::EC2::Volume', plain.VolumeId, 'NON_COMPLIANT')
  const sealed: { VolumeId: string } = await account.aws('ec2', 'create-volume', ...zone, '--encrypted')
  await attach(sealed.VolumeId, '/dev/sdg')
  await turns('ENCRYPTED_VOLUMES', 'AWS::EC2::Volume', sealed.VolumeId, 'COMPLIANT')
})

test('a user without MFA', { timeout }, async () => {
  const made: { User: { UserId: string } } = await account.aws('iam', 'create-user', '--user-name', 'ivy')
  await putRule('IAM_USER_MFA_ENABLED')
  await turns('IAM_USER_MFA_ENABLED', 'AWS::IAM::User', made.User.UserId, 'NON_COMPLIANT')
  await account.aws(
    ...['iam', 'enable-mfa-device', '--user-name', 'ivy', '--serial-number', 'arn:aws:iam::123456789012:mfa/ivy'],
    ...['--authentication-code1', '123456', '--authentication-code2', '234567'],
  )
  await turns('IAM_USER_MFA_ENABLED', 'AWS::IAM::User', made.User.UserId, 'COMPLIANT')
})

test('a policy of a full administrator', { timeout }, async () => {
  const document = (Resource: string) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource }] })
  const made: { Policy: { Arn: string; PolicyId: string } } = await account.aws(
    ...['iam', 'create-policy', '--policy-name', 'everything', '--policy-document', document('*')],
  )
  const { Arn, PolicyId } = made.Policy
  const rule = 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'
  await putRule(rule)
  await turns(rule, 'AWS::IAM::Policy', PolicyId, 'NON_COMPLIANT')
  const broken = new Date().toISOString()
  await account.aws(
    ...['iam', 'create-policy-version', '--policy-arn', Arn, '--set-as-default'],
    ...['--policy-document', document('arn:aws:s3:::own/*')],
  )
  await turns(rule, 'AWS::IAM::Policy', PolicyId, 'COMPLIANT')
  assert.equal((await wasThen(rule, broken))! - (await wasThen(rule))!, 1)
})
