import { besideOperation } from '../operation.ts'
import { readLog } from './custom/rule-log.ts'
import { ruleNamed } from './store.ts'

interface Input {
  readonly ruleName: string
  readonly limit?: number
}

interface Entry {
  readonly at: string
  readonly resourceType?: string
  readonly resourceId?: string
  readonly text: string
}

const DEFAULT_LIMIT = 50
const MOST = 500

/** What a custom rule wrote while it judged, which AWS Config delivers to CloudWatch Logs. */
export const getRuleLog = besideOperation<Input, { entries: readonly Entry[] }>({
  name: 'GetRuleLog',
  summary: 'What a custom rule wrote while it judged: output of its function, or how its policy came to its verdicts.',
  input: {
    type: 'object',
    properties: {
      ruleName: { type: 'string', minLength: 1, maxLength: 128 },
      limit: { type: 'integer', minimum: 1, maximum: MOST, default: DEFAULT_LIMIT, description: 'The last so many.' },
    },
    required: ['ruleName'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: {
      entries: {
        type: 'array',
        description: 'The oldest first.',
        items: {
          type: 'object',
          properties: {
            at: { type: 'string', format: 'date-time' },
            resourceType: { type: 'string' },
            resourceId: { type: 'string' },
            text: { type: 'string' },
          },
          required: ['at', 'text'],
        },
      },
    },
    required: ['entries'],
  },
  async run({ ruleName, limit = DEFAULT_LIMIT }, { db, caller, fail }) {
    const rule = await ruleNamed(db, caller, ruleName)
    if (rule === undefined) return fail('ResourceNotFoundException', `There is no rule ${ruleName}`)
    const entries = await readLog(db, rule, limit)
    return {
      entries: entries.map(({ at, resourceType, resourceId, text }) => ({
        at: at.toISOString(),
        ...(resourceType === undefined ? {} : { resourceType }),
        ...(resourceId === undefined ? {} : { resourceId }),
        text,
      })),
    }
  },
})
