import { randomBytes, randomInt } from 'node:crypto'
import { type PolicyDocument, PolicyError, parsePolicy } from '../../lib/policy.ts'
import { besideOperation } from '../context.ts'
import { insertKey } from './store.ts'

interface Input {
  accountId?: string
  userName?: string
  policy?: object
  admin?: boolean
  description?: string
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes an access key; its secret is shown this once. */
export const createAccessKey = besideOperation<Input, object>({
  name: 'CreateAccessKey',
  summary: 'Makes an access key of an account and a principal. The secret is answered this once.',
  input: {
    type: 'object',
    properties: {
      accountId: { type: 'string', pattern: '^[0-9]{12}$', description: "The caller's account by default." },
      userName: {
        type: 'string',
        pattern: '^[A-Za-z0-9+=,.@_-]{1,64}$',
        description: 'The principal is this IAM user.',
      },
      policy: {
        type: 'object',
        additionalProperties: true,
        description: 'An IAM policy document. By default everything within the account.',
      },
      admin: { type: 'boolean', description: 'Everything, in all accounts.' },
      description: { type: 'string', maxLength: 256 },
    },
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ accountId, userName = 'plumbline', policy, admin, description }, { db, seal, caller, now, fail }) {
    if (policy !== undefined && admin) fail('ValidationException', 'policy and admin exclude each other.')
    const account = accountId ?? caller.accountId
    let document = admin ? EVERYTHING : everythingWithin(account)
    try {
      if (policy !== undefined) document = parsePolicy(policy)
    } catch (error) {
      if (error instanceof PolicyError) fail('ValidationException', error.message)
      throw error
    }
    const key = {
      accessKeyId: `AKIA${Array.from({ length: 16 }, () => BASE32[randomInt(32)]).join('')}`,
      secret: randomBytes(30).toString('base64'),
      accountId: account,
      principalArn: `arn:aws:iam::${account}:user/${userName}`,
      policy: document,
      description,
    }
    await insertKey(db, seal, key, now)
    const { secret, ...shown } = key
    return { ...shown, secretAccessKey: secret }
  },
})

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}

function everythingWithin(accountId: string): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['config:*', 'ssm:*'], Resource: '*' },
      { Effect: 'Allow', Action: 'plumbline:*', Resource: `arn:aws:plumbline:::account/${accountId}` },
    ],
  }
}
