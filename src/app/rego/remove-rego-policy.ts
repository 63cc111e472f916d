import { deletePolicy } from '../../config/rules/custom/rego/policy-store.ts'
import { besideOperation } from '../context.ts'

/** Removes a policy in Rego: rules that name it call the AWS Lambda function of that name from then on. */
export const removeRegoPolicy = besideOperation<{ name: string }, object>({
  name: 'RemoveRegoPolicy',
  summary: "Removes a policy in Rego of the caller's account and region.",
  input: {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1, maxLength: 64 } },
    required: ['name'],
    additionalProperties: false,
  },
  output: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },

  async run({ name }, { db, caller, fail }) {
    if (!(await deletePolicy(db, caller, name)))
      fail('ResourceNotFoundException', `There is no policy ${name} in ${caller.region}.`)
    return { name }
  },
})
