import type { Statement } from '../../../../lib/policy-statement.ts'
import { concernsAllResources } from '../policies/grants.ts'

/** `arn:aws:kms:*:123456789012:key/*`, and whatever is wider. */
const ALL_KEYS = /^arn:[^:]*:(?:kms|\*)(?::\*|(?::[^:]*){2}:(?:\*|key\/\*))$/

/** Whether a statement is about all KMS keys: those of a region or an account are all. */
export function concernsAllKeys(statement: Statement): boolean {
  return concernsAllResources(statement) || statement.resources.some((resource) => ALL_KEYS.test(resource))
}
