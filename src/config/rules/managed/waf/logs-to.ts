import { compliant, nonCompliant } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** Judges where a web ACL logs to. @param wanted the destinations of which it must be one; any when absent */
export function logsTo(destinations: readonly string[], wanted: readonly string[] | undefined): Verdict {
  if (destinations.length === 0) return nonCompliant('The web ACL does not log.')
  return wanted === undefined || destinations.some((one) => wanted.includes(one))
    ? compliant
    : nonCompliant(`The web ACL logs to ${destinations.join(', ')} only.`)
}
