import { partitionOf } from '../../cloud/clients.ts'
import { functionArn } from '../../cloud/functions/local-function.ts'
import { policiesOf } from '../../config/rules/custom/rego/policy-store.ts'
import { besideOperation } from '../context.ts'

const PAGE = 50

/** The policies in Rego of the caller's account and region, without their modules. */
export const listRegoPolicies = besideOperation<{ after?: string }, object>({
  name: 'ListRegoPolicies',
  summary: "Lists the policies in Rego of the caller's account and region.",
  input: {
    type: 'object',
    properties: { after: { type: 'string', maxLength: 64, description: 'The last name of the page before.' } },
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: {
      policies: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            functionArn: { type: 'string', description: 'What a rule names as its Source.SourceIdentifier.' },
            entrypoint: { type: 'string' },
            moduleBytes: { type: 'integer', description: 'Absent where a running OPA decides.' },
            updatedAt: { type: 'string', format: 'date-time' },
          },
          required: ['name', 'functionArn', 'entrypoint', 'updatedAt'],
        },
      },
      next: { type: 'string' },
    },
    required: ['policies'],
  },

  async run({ after = '' }, { db, caller }) {
    const found = await policiesOf(db, caller, after, PAGE)
    const policies = found.map(({ name, entrypoint, moduleBytes, updatedAt }) => ({
      name,
      functionArn: functionArn({ ...caller, name }, partitionOf(caller.region)),
      entrypoint,
      ...(moduleBytes === undefined ? {} : { moduleBytes }),
      updatedAt: updatedAt.toISOString(),
    }))
    return { policies, ...(found.length === PAGE ? { next: found.at(-1)!.name } : {}) }
  },
})
