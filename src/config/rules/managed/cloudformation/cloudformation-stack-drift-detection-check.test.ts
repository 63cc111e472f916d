import { stackDrift } from '../../../../cloud/facts/cloudformation/stack-drift.ts'
import { NOW, testAccountRule } from '../../testing.ts'
import { cloudformationStackDriftDetectionCheck } from './cloudformation-stack-drift-detection-check.ts'

const ROLE = 'arn:aws:iam::123456789012:role/drift'
const parameters = { cloudformationRoleArn: ROLE }
const stack = (stackName: string) => ({
  resourceType: 'AWS::CloudFormation::Stack',
  resourceId: stackName,
  configuration: { stackName },
})
const drift = (arn: string, found: unknown) => [stackDrift(ROLE, { arn, version: NOW, since: NOW }), found] as const
const of = (name: string) => `AWS::CloudFormation::Stack ${name}`

testAccountRule(cloudformationStackDriftDetectionCheck, {
  'each stack by what CloudFormation finds': {
    items: ['drifted', 'same', 'failed', 'gone'].map(stack),
    facts: [
      drift('drifted', 'DRIFTED'),
      drift('same', 'IN_SYNC'),
      drift('failed', 'UNDETECTED'),
      drift('gone', undefined),
    ],
    parameters,
    expect: { [of('drifted')]: 'NON_COMPLIANT', [of('same')]: 'COMPLIANT', [of('failed')]: 'NOT_APPLICABLE' },
  },
  'no stacks': { parameters, expect: {} },
  'not readable': {
    items: [stack('same'), stack('refused')],
    facts: [drift('same', 'IN_SYNC'), drift('refused', new Error('AccessDenied'))],
    parameters,
    expect: { throws: /AccessDenied/ },
  },
})
