import { besideOperation } from '../context.ts'

/** Who asks, as the server sees it. */
export const getCaller = besideOperation<object, object>({
  name: 'GetCaller',
  summary: 'Says whose the request is: account, region and principal.',
  input: { type: 'object', properties: {}, additionalProperties: false },
  output: {
    type: 'object',
    properties: {
      accountId: { type: 'string' },
      region: { type: 'string' },
      principalArn: { type: 'string' },
    },
    required: ['accountId', 'region', 'principalArn'],
  },

  async run(_, { caller: { accountId, region, principalArn } }) {
    return { accountId, region, principalArn }
  },
})
