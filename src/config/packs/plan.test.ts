/** What published conformance packs use, each in a template of its own: a table, and therefore long. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf } from './plan.ts'

const PACK = {
  accountId: '123456789012',
  region: 'us-east-1',
  name: 'pack',
  packId: 'conformance-pack-abcdefghi',
  stackId: 'e3b0c442-98fc-4c14-9afb-f4c8996fb924',
}

const AWS = (identifier: string) => `{Owner: AWS, SourceIdentifier: ${identifier}}`
const PASSWORDS = AWS('IAM_PASSWORD_POLICY')

/** A template of one rule. */
const one = (properties: string, beside = '') => `
Resources:
  R:
    Type: AWS::Config::ConfigRule
    ${beside}
    Properties:
      ConfigRuleName: r
      ${properties.replaceAll('\n', '\n      ')}`

const planned = (text: string, given: Readonly<Record<string, string>> = {}) =>
  planOf(
    text,
    PACK,
    Object.entries(given).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue })),
  )

/** What the only rule is given, beside its name. */
function givenTo(text: string, parameters?: Readonly<Record<string, string>>) {
  const { rules } = planned(text, parameters)
  assert.equal(rules.length, 1)
  const { ConfigRuleName, ...given } = rules[0]!.given
  assert.equal(ConfigRuleName, `r-${PACK.packId}`)
  return given
}

const SOURCE = { Owner: 'AWS', SourceIdentifier: 'IAM_PASSWORD_POLICY' }

const rules: [name: string, text: string, expected: object][] = [
  [
    'conditions that stand after the resources that use them, and a parameter that nothing refers to',
    `
Parameters:
  Age: {Type: String, Default: '90'}
  Unused: {Type: String, Default: ''}
${one(`InputParameters: {MaxPasswordAge: !If [HasAge, !Ref Age, !Ref 'AWS::NoValue']}\nSource: ${PASSWORDS}`)}
Conditions:
  HasAge: {'Fn::Not': [{'Fn::Equals': ['', {Ref: Age}]}]}`,
    { InputParameters: '{"MaxPasswordAge":"90"}', Source: SOURCE },
  ],
  [
    'input parameters that are texts, numbers and booleans',
    one(
      `InputParameters: {RequireSymbols: true, MaxPasswordAge: 90, MinimumPasswordLength: '14'}\nSource: ${PASSWORDS}`,
    ),
    {
      InputParameters: '{"RequireSymbols":"true","MaxPasswordAge":"90","MinimumPasswordLength":"14"}',
      Source: SOURCE,
    },
  ],
  [
    'input parameters of which none is left',
    `Conditions: {C: !Equals [a, b]}${one(`InputParameters: {MaxPasswordAge: !If [C, 1, !Ref 'AWS::NoValue']}\nSource: ${PASSWORDS}`)}`,
    { Source: SOURCE },
  ],
  [
    'input parameters that a condition drops as a whole',
    `Conditions: {C: !Equals [a, b]}${one(`InputParameters: !If [C, {MaxPasswordAge: 1}, !Ref 'AWS::NoValue']\nSource: ${PASSWORDS}`)}`,
    { Source: SOURCE },
  ],
  [
    'a scope of no types, and a frequency',
    one(`Scope: {ComplianceResourceTypes: []}\nMaximumExecutionFrequency: Twelve_Hours\nSource: ${PASSWORDS}`),
    { Scope: { ComplianceResourceTypes: [] }, MaximumExecutionFrequency: 'Twelve_Hours', Source: SOURCE },
  ],
  [
    'a scope of a periodic rule, of a type that is not recorded',
    one(
      `Scope: {ComplianceResourceTypes: ['AWS::EC2::Snapshot']}\nSource: ${AWS('EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK')}`,
    ),
    {
      Scope: { ComplianceResourceTypes: ['AWS::EC2::Snapshot'] },
      Source: { Owner: 'AWS', SourceIdentifier: 'EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK' },
    },
  ],
  [
    "a rule of the customer's own function, whose ARN is a parameter",
    `
Parameters: {Function: {Type: String, Default: 'arn:aws:lambda:us-east-1:123456789012:function:f'}}
${one(`Scope: {ComplianceResourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::Volume']}
Source:
  Owner: CUSTOM_LAMBDA
  SourceIdentifier: {Ref: Function}
  SourceDetails:
    - {EventSource: aws.config, MessageType: ConfigurationItemChangeNotification}
    - {EventSource: aws.config, MessageType: OversizedConfigurationItemChangeNotification}`)}`,
    {
      Scope: { ComplianceResourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::Volume'] },
      Source: {
        Owner: 'CUSTOM_LAMBDA',
        SourceIdentifier: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        SourceDetails: [
          { EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' },
          { EventSource: 'aws.config', MessageType: 'OversizedConfigurationItemChangeNotification' },
        ],
      },
    },
  ],
  ...[true, false].map((flag): [string, string, object] => [
    `a policy in Guard, with its debug log ${flag ? 'on' : 'off'}`,
    one(`Source:
  Owner: CUSTOM_POLICY
  SourceDetails: [{EventSource: aws.config, MessageType: ConfigurationItemChangeNotification}]
  CustomPolicyDetails:
    PolicyRuntime: guard-2.x.x
    EnableDebugLogDelivery: ${flag}
    PolicyText: |
      rule named when resourceType == "AWS::S3::Bucket" {
        configuration.name exists
      }`),
    {
      Source: {
        Owner: 'CUSTOM_POLICY',
        SourceDetails: [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }],
        CustomPolicyDetails: {
          PolicyRuntime: 'guard-2.x.x',
          EnableDebugLogDelivery: flag,
          PolicyText: 'rule named when resourceType == "AWS::S3::Bucket" {\n  configuration.name exists\n}\n',
        },
      },
    },
  ]),
  [
    'parameters of every type',
    `
Parameters:
  Text: {Type: String, Default: t}
  Number: {Type: Number, Default: 14}
  Texts: {Type: CommaDelimitedList, Default: 'a, b'}
  Numbers: {Type: List<Number>, Default: '1,2'}
  Vpc: {Type: 'AWS::EC2::VPC::Id', Default: vpc-1}
  Groups: {Type: 'List<AWS::EC2::SecurityGroup::Id>', Default: 'sg-1,sg-2'}
${one(`InputParameters:
  tag1Key: !Ref Text
  tag2Key: !Ref Number
  tag3Key: !Join [',', !Ref Texts]
  tag4Key: !Join [',', !Ref Numbers]
  tag5Key: !Ref Vpc
  tag6Key: !Select [1, !Ref Groups]
Source: ${AWS('REQUIRED_TAGS')}`)}`,
    {
      InputParameters: JSON.stringify({
        tag1Key: 't',
        tag2Key: '14',
        tag3Key: 'a,b',
        tag4Key: '1,2',
        tag5Key: 'vpc-1',
        tag6Key: 'sg-2',
      }),
      Source: { Owner: 'AWS', SourceIdentifier: 'REQUIRED_TAGS' },
    },
  ],
  [
    'lines that end in CR LF, spaces at their ends, comments, scalars over several lines, and no end of the last',
    one(`# about
Description: a rule   
  that is 'told of'
  in lines  # and why
Source: ${PASSWORDS} `).replaceAll('\n', '\r\n'),
    { Description: "a rule that is 'told of' in lines", Source: SOURCE },
  ],
]

for (const [name, text, expected] of rules) {
  test(name, () => assert.deepEqual(givenTo(text), expected))
}

test('resources stand under switches, which are parameters', () => {
  const text = `
Parameters: {CheckForWaf: {Type: String, Default: 'false', AllowedValues: ['true', 'false']}}
Conditions: {Waf: {'Fn::Equals': [{Ref: CheckForWaf}, 'true']}}
${one(`Source: ${PASSWORDS}`, 'Condition: Waf')}`
  assert.equal(planned(text).rules.length, 0)
  assert.equal(planned(text, { CheckForWaf: 'true' }).rules.length, 1)
  assert.throws(() => planned(text, { CheckForWaf: 'yes' }), /Parameter 'CheckForWaf' must be one of AllowedValues/)
})

test('a pack has many process checks, which their names and descriptions tell apart', () => {
  const check = (id: string) => `
  ${id}:
    Type: AWS::Config::ConfigRule
    Properties: {ConfigRuleName: ${id}, Description: of ${id}, Source: ${AWS('AWS_CONFIG_PROCESS_CHECK')}}`
  const { rules } = planned(`Resources:${check('a')}${check('b')}`)
  assert.deepEqual(
    rules.map(({ localName, given }) => [localName, given.Description]),
    [
      ['a', 'of a'],
      ['b', 'of b'],
    ],
  )
})

test('controls and a description beside the properties are kept, and are no property', () => {
  const [rule] = planned(
    one(`Source: ${PASSWORDS}`, "Controls: ['CID:1149', '7.10', 3562]\n    Description: of it"),
  ).rules
  assert.deepEqual(rule?.controls, ['CID:1149', '7.10', '3562'])
  assert.deepEqual(rule?.metadata, { Description: 'of it' })
  assert.deepEqual(Object.keys(rule!.given).sort(), ['ConfigRuleName', 'Source'])
})

test('a remediation is kept with its parameters as they are written, and after the rule that it depends on', () => {
  const { rules, resources } = planned(
    `
Parameters: {Topic: {Type: String}}
Resources:
  Remedy:
    Type: AWS::Config::RemediationConfiguration
    DependsOn: R
    Properties:
      ConfigRuleName: r
      ResourceType: AWS::S3::Bucket
      TargetId: AWS-PublishSNSNotification
      TargetType: SSM_DOCUMENT
      TargetVersion: '1'
      Parameters:
        AutomationAssumeRole: {StaticValue: {Values: ['arn:aws:iam::<Account-Id>:role/remedy']}}
        TopicArn: {StaticValue: {Values: [{Ref: Topic}]}}
        Message: {ResourceValue: {Value: RESOURCE_ID}}
      ExecutionControls: {SsmControls: {ConcurrentExecutionRatePercentage: 10, ErrorPercentage: 20}}
      Automatic: True
      MaximumAutomaticAttempts: 10
      RetryAttemptSeconds: 600
${one(`Source: ${AWS('S3_BUCKET_VERSIONING_ENABLED')}`).replace('\nResources:', '')}`,
    { Topic: 'arn:topic' },
  )
  assert.deepEqual(
    rules.map((rule) => rule.logicalId),
    ['R'],
  )
  assert.deepEqual(resources, [
    {
      logicalId: 'Remedy',
      type: 'AWS::Config::RemediationConfiguration',
      properties: {
        ConfigRuleName: 'r',
        ResourceType: 'AWS::S3::Bucket',
        TargetId: 'AWS-PublishSNSNotification',
        TargetType: 'SSM_DOCUMENT',
        TargetVersion: '1',
        Parameters: {
          AutomationAssumeRole: { StaticValue: { Values: ['arn:aws:iam::<Account-Id>:role/remedy'] } },
          TopicArn: { StaticValue: { Values: ['arn:topic'] } },
          Message: { ResourceValue: { Value: 'RESOURCE_ID' } },
        },
        ExecutionControls: { SsmControls: { ConcurrentExecutionRatePercentage: 10, ErrorPercentage: 20 } },
        Automatic: true,
        MaximumAutomaticAttempts: 10,
        RetryAttemptSeconds: 600,
      },
    },
  ])
})
