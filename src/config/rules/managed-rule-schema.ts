/** A managed rule as our own API speaks of it. */

import type { JsonSchema } from '../../wire/operation.ts'
import { text } from '../items/item-schema.ts'
import { type CatalogueRule, managedRuleOf } from './managed.ts'

export type ListedRule = CatalogueRule & { readonly implemented: boolean }

export function listedRule(entry: CatalogueRule): ListedRule {
  return { ...entry, implemented: managedRuleOf(entry.identifier) !== undefined }
}

export const managedRuleSchema = {
  type: 'object',
  properties: {
    identifier: { type: 'string', description: 'S3_BUCKET_VERSIONING_ENABLED' },
    name: { type: 'string', description: 's3-bucket-versioning-enabled' },
    trigger: { type: 'string', enum: ['change', 'periodic', 'both', 'external'] },
    resourceTypes: { type: 'array', items: text },
    parameters: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: text, type: text, default: text, required: { type: 'boolean' }, note: text },
        required: ['name', 'type', 'required'],
      },
    },
    maximumFrequency: { type: 'string', description: 'How often it is evaluated when the rule does not say.' },
    check: { type: 'string', description: 'What it says of a resource, and when.' },
    confidence: { type: 'string', description: 'How sure that is.' },
    note: text,
    deprecated: text,
    proactive: { type: 'boolean', description: 'AWS Config can evaluate it before a resource is made.' },
    pillar: { type: 'string', description: "The pillar of AWS Well-Architected; only Plumbline's own rules have it." },
    implemented: { type: 'boolean' },
  },
  required: ['identifier', 'name', 'trigger', 'resourceTypes', 'parameters', 'check', 'implemented'],
} as const satisfies JsonSchema
