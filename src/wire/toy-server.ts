/** A server with two keys and a handful of answers, for the tests of the wire and its bench. */
import { randomUUID } from 'node:crypto'
import type { PolicyDocument } from '../lib/policy.ts'
import { configModel } from '../model/config.gen.ts'
import { ssmModel } from '../model/ssm.gen.ts'
import { Fault } from './fault.ts'
import type { BesideOperation, OperationRequest } from './operation.ts'
import { type Listening, listen } from './server.ts'
import type { AccessKey } from './sigv4.ts'
import type { Observation, WireOptions } from './wire-options.ts'

export const READER = { accessKeyId: 'AKIAREADER', secretAccessKey: 'reader-secret' }
export const ADMIN = { accessKeyId: 'AKIAADMIN', secretAccessKey: 'admin-secret' }

export interface Toy extends Listening {
  /** Every line logged, as fields and message. */
  readonly logged: [level: string, fields: Record<string, unknown>, message: string][]
  readonly observed: Observation[]
}

const echo: BesideOperation<never> = {
  name: 'Echo',
  summary: 'Answers its input',
  input: { type: 'object', properties: { text: { type: 'string', maxLength: 10 } }, required: ['text'] },
  output: { type: 'object' },
  run: async (input) => input,
}

export async function toyServer(more: Partial<WireOptions> = {}): Promise<Toy> {
  const logged: Toy['logged'] = []
  const observed: Observation[] = []
  const line = (level: string) => (fields: object, message: string) => {
    logged.push([level, fields as Record<string, unknown>, message])
  }
  const listening = await listen(
    {
      models: [configModel, ssmModel],
      auth: 'required',
      findAccessKey: async (id) => KEYS.find(({ accessKeyId }) => accessKeyId === id),
      run: answer,
      beside: [echo],
      log: { info: line('info'), warn: line('warn'), error: line('error') },
      now: () => new Date(),
      newId: randomUUID,
      observe: (observation) => observed.push(observation),
      get: { '/healthz': async () => ({ status: 200, contentType: 'text/plain', body: 'ok\n' }) },
      ...more,
    },
    { host: '127.0.0.1', port: 0 },
  )
  return { ...listening, logged, observed }
}

const key = (credentials: typeof READER, name: string, policy: PolicyDocument): AccessKey => ({
  accessKeyId: credentials.accessKeyId,
  secret: credentials.secretAccessKey,
  accountId: '111122223333',
  principalArn: `arn:aws:iam::111122223333:user/${name}`,
  policy,
})
const KEYS = [
  key(READER, 'reader', {
    Statement: [
      { Effect: 'Allow', Action: ['config:Describe*', 'config:BatchGet*'], Resource: '*' },
      { Effect: 'Deny', Action: 'config:DescribeDeliveryChannels', Resource: '*' },
    ],
  }),
  key(ADMIN, 'admin', { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }),
]

async function answer({ service, operation, input, caller }: OperationRequest): Promise<object> {
  switch (operation) {
    case 'Echo':
      return input
    case 'DescribeConfigRules':
      return { ConfigRules: [{ ConfigRuleName: caller.region, Source: { Owner: 'AWS' } }] }
    case 'DescribeConfigurationRecorders':
      throw new Fault('NoSuchConfigurationRecorderException', 'There is none.')
    case 'GetParameter':
      throw new Fault('ParameterNotFound', 'It is not there.')
    case 'DeleteConfigRule':
      throw new Fault('NoSuchBucketException', 'an undeclared fault')
    case 'PutRetentionConfiguration':
      throw new Error('the secret cause')
    case 'BatchGetResourceConfig':
      return { baseConfigurationItems: [{ resourceId: 'a', configurationItemCaptureTime: new Date(1700000000123) }] }
    default:
      throw new Fault('NotImplementedException', `${service}:${operation} is not built yet`, { status: 501 })
  }
}
