import { text } from '../items/item-schema.ts'
import { besideOperation } from '../operation.ts'
import { catalogueRule, catalogueRules } from './managed.ts'
import { type ListedRule, listedRule, managedRuleSchema } from './managed-rule-schema.ts'
import { type RuleSource, ruleSource } from './rule-source.ts'

type Output = { readonly rule: ListedRule; readonly source?: RuleSource }

export const getManagedRule = besideOperation<{ identifier: string }, Output>({
  name: 'GetManagedRule',
  summary: 'A managed rule: what it checks, its parameters, and the source of what judges.',
  input: {
    type: 'object',
    properties: {
      identifier: {
        type: 'string',
        minLength: 1,
        maxLength: 256,
        description: 'S3_BUCKET_VERSIONING_ENABLED, or s3-bucket-versioning-enabled',
      },
    },
    required: ['identifier'],
  },
  output: {
    type: 'object',
    properties: {
      rule: managedRuleSchema,
      source: {
        type: 'object',
        description: 'Absent when the rule is not implemented.',
        properties: { file: text, text },
        required: ['file', 'text'],
      },
    },
    required: ['rule'],
  },
  async run({ identifier }, { fail }) {
    const entry = catalogueRule(identifier) ?? [...catalogueRules()].find((rule) => rule.name === identifier)
    if (entry === undefined) return fail('ResourceNotFoundException', `There is no managed rule ${identifier}`)
    const source = await ruleSource(entry.identifier)
    return { rule: listedRule(entry), ...(source === undefined ? {} : { source }) }
  },
})
