import { compliant, nonCompliant, type Verdict } from '../../verdict.ts'

/**
 * What the rules named `...-tagged` say of a resource's tag keys. Tags that AWS itself sets (`aws:...`) do not count.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 * @param required keys that must be among them, case-sensitive
 */
export function judgedTags(keys: readonly string[], required: readonly string[] = []): Verdict {
  const own = keys.filter((key) => !key.startsWith('aws:'))
  if (own.length === 0) return nonCompliant('The resource has no tags.')
  const missing = required.filter((key) => !own.includes(key))
  return missing.length > 0 ? nonCompliant(`The resource lacks the tags ${missing.join(', ')}.`) : compliant
}
