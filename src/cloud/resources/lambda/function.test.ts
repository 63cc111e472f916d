import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { lambdaFunction } from './function.ts'

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders'
const gone = Object.assign(new Error('Function not found'), { name: 'ResourceNotFoundException' })
const policy =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"lambda:InvokeFunction"}]}'

testResourceType(lambdaFunction, {
  'a function with reserved concurrency, beside one without a policy': {
    async arrange(cloud) {
      const iam = await cloud.service('iam')
      const { Role } = await iam.client.send(
        new iam.sdk.CreateRoleCommand({
          RoleName: 'runs-functions',
          Path: '/service-role/',
          AssumeRolePolicyDocument: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
          }),
        }),
      )
      const { sdk, client } = await cloud.service('lambda')
      for (const FunctionName of ['orders', 'people'])
        await client.send(
          new sdk.CreateFunctionCommand({
            FunctionName,
            Runtime: 'nodejs22.x',
            Role: Role?.Arn,
            Handler: 'index.handler',
            Code: { ZipFile: emptyZip() },
            Environment: { Variables: { PASSWORD: 'not-a-secret' } },
            TracingConfig: { Mode: 'Active' },
            Tags: { team: 'blue' },
          }),
        )
      await client.send(
        new sdk.PutFunctionConcurrencyCommand({ FunctionName: 'orders', ReservedConcurrentExecutions: 5 }),
      )
      await client.send(
        new sdk.AddPermissionCommand({
          FunctionName: 'orders',
          StatementId: 'events',
          Action: 'lambda:InvokeFunction',
          Principal: 'events.amazonaws.com',
        }),
      )
    },
    expect(resources) {
      const orders = resources.find((r) => r.resourceId === 'orders')
      const people = resources.find((r) => r.resourceId === 'people')
      assert.equal(resources.length, 2)
      assert.match(String(orders?.arn), /:function:orders$/)
      assert.equal(orders?.configuration.runtime, 'nodejs22.x')
      assert.deepEqual(orders?.configuration.tracingConfig, { mode: 'Active' })
      assert.doesNotMatch(JSON.stringify(orders), /not-a-secret/)
      assert.deepEqual(orders?.tags, { team: 'blue' })
      assert.deepEqual(orders?.supplementaryConfiguration?.Concurrency, { reservedConcurrentExecutions: 5 })
      assert.deepEqual(orders?.supplementaryConfiguration?.Tags, { team: 'blue' })
      assert.match(String(orders?.supplementaryConfiguration?.Policy), /events\.amazonaws\.com/)
      assert.deepEqual(orders?.relationships, [
        { resourceType: 'AWS::IAM::Role', resourceName: 'runs-functions', relationshipName: 'Is associated with ' },
      ])
      assert.ok(!('Policy' in people!.supplementaryConfiguration!))
      assert.ok(!('Concurrency' in people!.supplementaryConfiguration!))
    },
  },
  'a function in a VPC, all of its answer': {
    answers: {
      'lambda:ListFunctions': { Functions: [{ FunctionName: 'orders' }, { FunctionName: 'deleted-meanwhile' }] },
      'lambda:GetFunction': ({ FunctionName }: { FunctionName: string }) => {
        if (FunctionName !== 'orders') throw gone
        return {
          Configuration: {
            FunctionName: 'orders',
            FunctionArn: arn,
            Runtime: 'nodejs22.x',
            Role: 'arn:aws:iam::123456789012:role/service-role/runs-functions',
            Handler: 'index.handler',
            CodeSize: 216,
            Description: 'Takes orders',
            Timeout: 3,
            MemorySize: 128,
            LastModified: '2026-05-11T17:51:41.919+0000',
            CodeSha256: 'IIwUc2FF9nrH3U856beLym8t6M2ZBgwZJ5MLu3OWGAo=',
            Version: '$LATEST',
            VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'], VpcId: 'vpc-1' },
            DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead' },
            Environment: { Variables: { PASSWORD: 'not-a-secret' } },
            KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/k',
            TracingConfig: { Mode: 'Active' },
            RevisionId: '156c57a0-7f2f-41d2-8240-29797b0132ed',
            State: 'Active',
            LastUpdateStatus: 'Successful',
            PackageType: 'Zip',
            Architectures: ['arm64'],
            EphemeralStorage: { Size: 512 },
            SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
            LoggingConfig: {
              LogFormat: 'JSON',
              LogGroup: '/aws/lambda/orders',
              ApplicationLogLevel: 'INFO',
              SystemLogLevel: 'WARN',
            },
          },
          Code: { Location: 'https://code.example/signed' },
          Tags: { team: 'blue' },
          Concurrency: { ReservedConcurrentExecutions: 0 },
        }
      },
      'lambda:GetPolicy': { Policy: policy, RevisionId: '1' },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.arn, arn)
      assert.equal(found?.availabilityZone, 'Not Applicable')
      const { configuration } = found!
      assert.equal(configuration.state, 'Active')
      assert.equal(configuration.packageType, 'Zip')
      assert.equal(configuration.description, 'Takes orders')
      assert.equal(configuration.kmskeyArn, 'arn:aws:kms:eu-west-1:123456789012:key/k')
      assert.deepEqual(configuration.deadLetterConfig, { targetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead' })
      assert.deepEqual(configuration.loggingConfig, {
        logFormat: 'JSON',
        logGroup: '/aws/lambda/orders',
        applicationLogLevel: 'INFO',
        systemLogLevel: 'WARN',
      })
      assert.deepEqual(configuration.vpcConfig, { subnetIds: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] })
      assert.doesNotMatch(JSON.stringify(found), /not-a-secret|signed/)
      assert.deepEqual(found?.supplementaryConfiguration, {
        Policy: policy,
        Concurrency: { reservedConcurrentExecutions: 0 },
        Tags: { team: 'blue' },
      })
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::IAM::Role', resourceName: 'runs-functions', relationshipName: 'Is associated with ' },
        { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-1', relationshipName: 'Is associated with ' },
        { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-1', relationshipName: 'Is contained in ' },
        { resourceType: 'AWS::EC2::Subnet', resourceId: 'subnet-2', relationshipName: 'Is contained in ' },
      ])
    },
  },
})

const configuration = { FunctionName: 'orders', FunctionArn: arn }

test('AWS::Lambda::Function: tags that may not be read make the read fail', async () => {
  const account = cannedAccount({
    'lambda:ListFunctions': { Functions: [{ FunctionName: 'orders' }] },
    'lambda:GetFunction': {
      Configuration: configuration,
      TagsError: { ErrorCode: 'AccessDeniedException', Message: 'not authorized to perform: lambda:ListTags' },
    },
  })
  await assert.rejects(read(lambdaFunction, account), { name: 'AccessDeniedException' })
})

const named: Record<string, string> = {
  'its name': 'orders',
  'a version': 'orders:7',
  'the ARN of a version': `${arn}:7`,
  'a part of the ARN': '123456789012:function:orders',
}

for (const [name, functionName] of Object.entries(named))
  test(`AWS::Lambda::Function: an event gives ${name}`, async () => {
    const account = cannedAccount({
      'lambda:GetFunction': ({ FunctionName }: { FunctionName: string }) => {
        assert.equal(FunctionName, 'orders')
        return { Configuration: configuration }
      },
      'lambda:GetPolicy': gone,
    })
    const [found] = await read(lambdaFunction, account, [{ resourceName: functionName }])
    assert.equal(found?.resourceId, 'orders')
  })

/** The end record of an archive without members. */
function emptyZip(): Uint8Array {
  return Uint8Array.from([0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0)])
}
