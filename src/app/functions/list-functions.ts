import { partitionOf } from '../../cloud/clients.ts'
import { functionArn } from '../../cloud/functions/local-function.ts'
import { functionsOf } from '../../config/rules/custom/local-functions.ts'
import { besideOperation } from '../context.ts'
import { shownFunction, shownFunctionSchema } from './shown-function.ts'

const PAGE = 50

/** The local functions of the caller's account and region, without their code. */
export const listFunctions = besideOperation<{ after?: string }, object>({
  name: 'ListFunctions',
  summary: "Lists the local functions of the caller's account and region.",
  input: {
    type: 'object',
    properties: { after: { type: 'string', maxLength: 64, description: 'The last name of the page before.' } },
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { functions: { type: 'array', items: shownFunctionSchema }, next: { type: 'string' } },
    required: ['functions'],
  },

  async run({ after = '' }, { db, caller }) {
    const found = await functionsOf(db, caller, after, PAGE)
    const functions = found.map((of) => shownFunction(of, functionArn(of, partitionOf(of.region))))
    return { functions, ...(found.length === PAGE ? { next: found.at(-1)!.name } : {}) }
  },
})
