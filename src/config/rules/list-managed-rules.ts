import { pageSchema, text } from '../items/item-schema.ts'
import { besideOperation } from '../operation.ts'
import { INVALID_TOKEN, pagePosition, pageToken } from '../page-position.ts'
import { catalogueRules } from './managed.ts'
import { type ListedRule, listedRule, managedRuleSchema } from './managed-rule-schema.ts'

interface Input {
  readonly text?: string
  readonly resourceType?: string
  readonly trigger?: string
  readonly implemented?: boolean
  readonly limit: number
  readonly nextToken?: string
}

export const listManagedRules = besideOperation<Input, { rules: readonly ListedRule[]; nextToken?: string }>({
  name: 'ListManagedRules',
  summary: 'The managed rules that there are, by identifier: what they check, of which types, with which parameters.',
  input: {
    type: 'object',
    properties: {
      text: { type: 'string', minLength: 1, maxLength: 256, description: 'Part of the identifier, name or check.' },
      resourceType: { type: 'string', minLength: 1, maxLength: 256 },
      trigger: managedRuleSchema.properties.trigger,
      implemented: { type: 'boolean' },
      ...pageSchema,
    },
  },
  output: {
    type: 'object',
    properties: { rules: { type: 'array', items: managedRuleSchema }, nextToken: text },
    required: ['rules'],
  },
  async run({ limit, nextToken, ...filter }, ctx) {
    const question = ['ListManagedRules', filter as Record<string, string | boolean | undefined>]
    const after = pagePosition(ctx, nextToken, question, () => ctx.fail('ValidationException', INVALID_TOKEN))
    const found = [...catalogueRules()]
      .map(listedRule)
      .filter((rule) => matches(rule, filter) && (after === undefined || rule.identifier > String(after)))
      .sort((a, b) => (a.identifier < b.identifier ? -1 : 1))
    const rules = found.slice(0, limit)
    const more = rules.length < found.length
    return { rules, ...(more ? { nextToken: pageToken(ctx, rules.at(-1)!.identifier, question) } : {}) }
  },
})

function matches(rule: ListedRule, filter: Omit<Input, 'limit' | 'nextToken'>): boolean {
  const words = filter.text?.toLowerCase()
  return (
    (words === undefined || [rule.identifier, rule.name, rule.check].some((t) => t.toLowerCase().includes(words))) &&
    (filter.resourceType === undefined || rule.resourceTypes.includes(filter.resourceType)) &&
    (filter.trigger === undefined || rule.trigger === filter.trigger) &&
    (filter.implemented === undefined || rule.implemented === filter.implemented)
  )
}
