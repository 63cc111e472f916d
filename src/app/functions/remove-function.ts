import { deleteFunction } from '../../config/rules/custom/local-functions.ts'
import { besideOperation } from '../context.ts'

/** Removes a local function: rules that name it call the AWS Lambda function of that name from then on. */
export const removeFunction = besideOperation<{ name: string }, object>({
  name: 'RemoveFunction',
  summary: "Removes a local function of the caller's account and region.",
  input: {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1, maxLength: 64 } },
    required: ['name'],
    additionalProperties: false,
  },
  output: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },

  async run({ name }, { db, caller, fail }) {
    if (!(await deleteFunction(db, caller, name)))
      fail('ResourceNotFoundException', `There is no local function ${name} in ${caller.region}.`)
    return { name }
  },
})
