/** A policy of a hundred rules, and documents for it: templates like those that people write. */

/** A generator of numbers below 1 that gives the same ones each time. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Kind {
  readonly type: string
  readonly flag: string
  readonly name: string
  readonly list: string
  readonly choices: readonly string[]
}

const KINDS: readonly Kind[] = [
  ['AWS::S3::Bucket', 'VersioningEnabled', 'BucketName', 'LifecycleRules', 'AES256 aws:kms none'],
  ['AWS::EC2::Volume', 'Encrypted', 'VolumeName', 'Snapshots', 'gp2 gp3 io1'],
  ['AWS::EC2::Instance', 'EbsOptimized', 'InstanceName', 'BlockDeviceMappings', 't3.micro m5.large c5.xlarge'],
  ['AWS::RDS::DBInstance', 'StorageEncrypted', 'DBInstanceIdentifier', 'SecurityGroups', 'mysql postgres oracle'],
  ['AWS::SQS::Queue', 'SqsManagedSseEnabled', 'QueueName', 'Subscriptions', 'standard fifo none'],
  ['AWS::SNS::Topic', 'FifoTopic', 'TopicName', 'Subscription', 'http https sqs'],
  ['AWS::Lambda::Function', 'TracingEnabled', 'FunctionName', 'Layers', 'python3.12 nodejs22.x go1.x'],
  [
    'AWS::DynamoDB::Table',
    'DeletionProtectionEnabled',
    'TableName',
    'AttributeDefinitions',
    'PROVISIONED PAY_PER_REQUEST none',
  ],
  ['AWS::KMS::Key', 'EnableKeyRotation', 'KeyName', 'Grants', 'SYMMETRIC_DEFAULT RSA_2048 HMAC_256'],
  ['AWS::ECS::Service', 'EnableExecuteCommand', 'ServiceName', 'LoadBalancers', 'FARGATE EC2 EXTERNAL'],
].map(([type, flag, name, list, choices]) => ({
  type: type!,
  flag: flag!,
  name: name!,
  list: list!,
  choices: choices!.split(' '),
}))

/** Ten rules for each of ten types: what published policies do, one way of each. */
export function policy(): string {
  const lets = KINDS.map(({ type }, k) => `let things_${k} = Resources.*[ Type == '${type}' ]\n`).join('')
  return lets + KINDS.flatMap(rulesOf).join('')
}

function rulesOf({ type, flag, name, list, choices }: Kind, k: number): string[] {
  const all = `%things_${k}`
  const bodies = [
    `${all}.Properties.${flag} == true <<must have ${flag}>>`,
    `${all}.Properties.${name} exists\n  ${all}.Properties.${name} is_string`,
    `${all} {\n    Properties.Kind in ['${choices[0]}', '${choices[1]}']\n  }`,
    `${all}.Properties.${name} == /^[a-z][a-z0-9-]{2,40}$/`,
    `${all} {\n    Properties.${list} !empty\n    Properties.${list}[*].Enabled == true\n  }`,
    `some ${all}.Properties.Tags[*].Key == 'owner'`,
    `${all}.Properties.Size >= 10\n  ${all}.Properties.Size <= 200`,
    `${all} {\n    when Properties.Encryption exists {\n      Properties.Encryption.Algorithm == 'aws:kms' or\n      Properties.Encryption.Algorithm == 'AES256'\n    }\n  }`,
    `${all}.Properties.Policy.Statement[ Effect == 'Allow' ] {\n    Principal != '*'\n    Action != '*'\n  }`,
  ]
  const rules = bodies.map((body, r) => `rule check_${k}_${r} when ${all} !empty {\n  ${body}\n}\n`)
  return [
    ...rules,
    `rule check_${k}_9 {\n  ${type} {\n    Properties.Public != true\n    DeletionPolicy exists or\n    Properties.${flag} == true\n  }\n}\n`,
  ]
}

/** A template of some kilobytes. */
export function template(index: number): string {
  const random = seeded(index + 1)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const resources: Record<string, unknown> = {}
  const count = 4 + Math.floor(random() * 10)
  for (let at = 0; at < count; at += 1) {
    const kind = pick(KINDS)
    resources[`Resource${at}`] = {
      Type: kind.type,
      ...(random() < 0.5 ? { DeletionPolicy: 'Retain' } : {}),
      Properties: {
        ...(random() < 0.9 ? { [kind.flag]: random() < 0.8 } : {}),
        ...(random() < 0.9 ? { [kind.name]: `${pick(['prod', 'dev', 'Team', 'x'])}-service-${index}-${at}` } : {}),
        Kind: pick(kind.choices),
        Size: Math.floor(random() * 250),
        ...(random() < 0.6
          ? { Encryption: { Algorithm: pick(['aws:kms', 'AES256', 'none']), KeyId: { Ref: 'Key' } } }
          : {}),
        Public: random() < 0.1,
        [kind.list]: Array.from({ length: Math.floor(random() * 3) }, (_, i) => ({
          Id: `item-${i}`,
          Enabled: random() < 0.8,
        })),
        Tags: ['owner', 'stage', 'cost-center']
          .filter(() => random() < 0.7)
          .map((Key) => ({ Key, Value: `${Key}-${index}` })),
        ...(random() < 0.4
          ? {
              Policy: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: pick(['*', { AWS: 'arn:aws:iam::111122223333:root' }]),
                    Action: pick(['*', 's3:GetObject']),
                    Resource: '*',
                  },
                  { Effect: 'Deny', Principal: '*', Action: '*' },
                ],
              },
            }
          : {}),
      },
    }
  }
  return JSON.stringify({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Service ${index}`,
    Resources: resources,
  })
}
