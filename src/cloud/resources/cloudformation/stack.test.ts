import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { stack } from './stack.ts'

const ID = 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop/ee155870-38af-11ea-865a-0a8540e42a70'
const none = (message: string) => Object.assign(new Error(message), { name: 'ValidationError' })
const shop = {
  StackId: ID,
  StackName: 'shop',
  Description: 'The shop',
  StackStatus: 'UPDATE_COMPLETE',
  CreationTime: new Date('2026-01-02T03:04:05.000Z'),
  LastUpdatedTime: new Date('2026-01-03T00:00:00.000Z'),
  DisableRollback: false,
  NotificationARNs: ['arn:aws:sns:us-east-1:123456789012:stacks'],
  Capabilities: ['CAPABILITY_NAMED_IAM'],
  RoleARN: 'arn:aws:iam::123456789012:role/deployer',
  ParentId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/parent/1',
  EnableTerminationProtection: true,
  Parameters: [{ ParameterKey: 'Size', ParameterValue: 'small' }],
  Outputs: [{ OutputKey: 'Url', OutputValue: 'https://shop.example', Description: 'Front' }],
  Tags: [{ Key: 'team', Value: 'blue' }],
  DriftInformation: { StackDriftStatus: 'DRIFTED', LastCheckTimestamp: new Date() },
}
const member = (LogicalResourceId: string, ResourceType: string, PhysicalResourceId?: string) => ({
  LogicalResourceId,
  ResourceType,
  PhysicalResourceId,
  ResourceStatus: 'CREATE_COMPLETE',
  LastUpdatedTimestamp: new Date('2026-01-02T03:05:00.000Z'),
  DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
})
const answers = {
  'cloudformation:DescribeStacks': ({ StackName, NextToken }: { StackName?: string; NextToken?: string }) => {
    if (StackName === undefined && NextToken === undefined) return { Stacks: [], NextToken: 'next' }
    if (StackName === undefined || StackName === 'shop' || StackName === ID) return { Stacks: [shop] }
    throw none(`Stack with id ${StackName} does not exist`)
  },
  'cloudformation:ListStackResources': ({ NextToken }: { NextToken?: string }) =>
    NextToken === undefined
      ? {
          StackResourceSummaries: [
            member('Bucket', 'AWS::S3::Bucket', 'shop-bucket'),
            member('Role', 'AWS::IAM::Role', 'shop-role'),
          ],
          NextToken: 'next',
        }
      : {
          StackResourceSummaries: [
            member('Subscription', 'AWS::SNS::Subscription', 'arn:aws:sns:us-east-1:123456789012:t:1'),
            member('Later', 'AWS::SQS::Queue'),
            member('Managed', 'AWS::IAM::ManagedPolicy', 'arn:aws:iam::123456789012:policy/shop/own'),
            member('Inline', 'AWS::IAM::Policy', 'shop-Inline-1'),
          ],
        },
}

testResourceType(stack, {
  'a stack with a supported and an unsupported member': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('cloudformation')
      const TemplateBody = JSON.stringify({
        AWSTemplateFormatVersion: '2010-09-09',
        Description: 'Jobs',
        Resources: {
          Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } },
          Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'jobs' } },
        },
        Outputs: { Name: { Value: 'jobs' } },
      })
      const { StackId } = await client.send(
        new sdk.CreateStackCommand({ StackName: 'jobs', TemplateBody, Tags: [{ Key: 'team', Value: 'blue' }] }),
      )
      return StackId
    },
    expect([found, ...others], stackId) {
      assert.deepEqual(others, [])
      assert.equal(found?.resourceId, stackId)
      assert.equal(found?.resourceName, 'jobs')
      assert.equal(found?.configuration.stackStatus, 'CREATE_COMPLETE')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.resourceType, r.relationshipName, r.resourceId?.endsWith('/jobs')]),
        [['AWS::SQS::Queue', 'Contains ', true]],
      )
      assert.deepEqual(
        (found?.supplementaryConfiguration?.unsupportedResources as { resourceType: string }[] | undefined)?.map(
          (r) => r.resourceType,
        ),
        ['AWS::Logs::LogGroup'],
      )
    },
  },
  'a nested stack as AWS answers': {
    answers,
    expect(resources) {
      const contained = (logicalResourceId: string, resourceType: string, physicalResourceId?: string) => ({
        logicalResourceId,
        resourceType,
        ...(physicalResourceId === undefined ? {} : { physicalResourceId }),
        resourceStatus: 'CREATE_COMPLETE',
        lastUpdatedTimestamp: '2026-01-02T03:05:00.000Z',
        driftInformation: { stackResourceDriftStatus: 'NOT_CHECKED' },
      })
      assert.deepEqual(JSON.parse(JSON.stringify(resources)), [
        {
          resourceId: ID,
          resourceName: 'shop',
          arn: ID,
          availabilityZone: 'Regional',
          resourceCreationTime: '2026-01-02T03:04:05.000Z',
          tags: { team: 'blue' },
          configuration: {
            stackId: ID,
            stackName: 'shop',
            description: 'The shop',
            stackStatus: 'UPDATE_COMPLETE',
            creationTime: '2026-01-02T03:04:05.000Z',
            lastUpdatedTime: '2026-01-03T00:00:00.000Z',
            disableRollback: false,
            notificationARNs: ['arn:aws:sns:us-east-1:123456789012:stacks'],
            capabilities: ['CAPABILITY_NAMED_IAM'],
            roleARN: 'arn:aws:iam::123456789012:role/deployer',
            parentId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/parent/1',
            enableTerminationProtection: true,
            parameters: [{ parameterKey: 'Size', parameterValue: 'small' }],
            outputs: [{ outputKey: 'Url', outputValue: 'https://shop.example', description: 'Front' }],
            tags: [{ key: 'team', value: 'blue' }],
            driftInformation: { stackDriftStatus: 'DRIFTED' },
          },
          supplementaryConfiguration: {
            EnableTerminationProtection: true,
            ParentStackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/parent/1',
            StackDriftDetectionInformation: { DetectionStatus: 'DETECTION_COMPLETE' },
            StackResourceSummaries: [
              contained('Bucket', 'AWS::S3::Bucket', 'shop-bucket'),
              contained('Role', 'AWS::IAM::Role', 'shop-role'),
              contained('Subscription', 'AWS::SNS::Subscription', 'arn:aws:sns:us-east-1:123456789012:t:1'),
              contained('Later', 'AWS::SQS::Queue'),
              contained('Managed', 'AWS::IAM::ManagedPolicy', 'arn:aws:iam::123456789012:policy/shop/own'),
              contained('Inline', 'AWS::IAM::Policy', 'shop-Inline-1'),
            ],
            unsupportedResources: [
              { resourceId: 'arn:aws:sns:us-east-1:123456789012:t:1', resourceType: 'AWS::SNS::Subscription' },
              { resourceId: 'shop-Inline-1', resourceType: 'AWS::IAM::Policy' },
            ],
          },
          relationships: [
            { resourceType: 'AWS::S3::Bucket', resourceId: 'shop-bucket', relationshipName: 'Contains ' },
            { resourceType: 'AWS::IAM::Role', resourceName: 'shop-role', relationshipName: 'Contains ' },
            { resourceType: 'AWS::IAM::Policy', resourceName: 'own', relationshipName: 'Contains ' },
          ],
        },
      ])
    },
  },
})

test('a stack is found by the name that an event gives, once', async () => {
  const found = await read(stack, cannedAccount(answers), [{ resourceName: 'shop' }, { resourceId: ID }])
  assert.deepEqual(
    found.map((r) => r.resourceId),
    [ID],
  )
})

test('a deleted stack, which CloudFormation still describes, is not there', async () => {
  const deleted = { Stacks: [{ ...shop, StackStatus: 'DELETE_COMPLETE' }] }
  const account = cannedAccount({ ...answers, 'cloudformation:DescribeStacks': deleted })
  assert.deepEqual(await read(stack, account, [{ resourceId: ID }]), [])
})

test('a stack that is deleted while it is read is not there; any other bad request is an error', async () => {
  const list = 'cloudformation:ListStackResources'
  const gone = cannedAccount({ ...answers, [list]: none('Stack with id shop does not exist') })
  assert.deepEqual(await read(stack, gone), [])
  const broken = cannedAccount({ ...answers, [list]: none('1 validation error detected') })
  await assert.rejects(read(stack, broken), { message: '1 validation error detected' })
})
