import { besideOperation } from '../context.ts'
import { type Account, putAccount as storeAccount } from './store.ts'

/** Connects an account, or changes how it is reached. Its history stays. */
export const putAccount = besideOperation<Partial<Account> & { accountId: string }, object>({
  name: 'PutAccount',
  summary: 'Connects an account: from now on its recorders read it.',
  input: {
    type: 'object',
    properties: {
      accountId: { type: 'string', pattern: '^[0-9]{12}$' },
      name: { type: 'string', maxLength: 128 },
      regions: {
        type: 'array',
        items: { type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
        maxItems: 100,
        description: 'Read in these only; by default in every region that has a recorder.',
      },
      roleArn: {
        type: 'string',
        pattern: '^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$',
        description: 'The role to assume in it.',
      },
      externalId: { type: 'string', minLength: 2, maxLength: 1224 },
      profile: {
        type: 'string',
        minLength: 1,
        maxLength: 128,
        description: "A profile of the server's AWS configuration, instead of its own credentials.",
      },
      endpointUrl: { type: 'string', pattern: '^https?://', description: "Instead of AWS's endpoints." },
      eventsQueueUrl: {
        type: 'string',
        pattern: '^https?://',
        description: 'An SQS queue that EventBridge feeds with CloudTrail management events.',
      },
    },
    required: ['accountId'],
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run(input, { db, now, connections, wake, fail }) {
    if (input.externalId !== undefined && input.roleArn === undefined) {
      fail('ValidationException', 'externalId goes with roleArn.')
    }
    const account: Account = { ...input, regions: input.regions ?? [] }
    await storeAccount(db, account, now)
    connections.forget(account.accountId)
    wake()
    return { account }
  },
})
