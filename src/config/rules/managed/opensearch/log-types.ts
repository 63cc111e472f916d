import type { Fields } from '../../fields.ts'
import { compliant, nonCompliant, type Verdict } from '../../verdict.ts'

/** The rules' words for the logs of a domain. */
const LOGS = new Map([
  ['search', 'SEARCH_SLOW_LOGS'],
  ['index', 'INDEX_SLOW_LOGS'],
  ['error', 'ES_APPLICATION_LOGS'],
])

/**
 * Judges the logs of a domain: those asked for have to be published; or any one when none is asked for.
 *
 * @param options of each log
 * @param enabled how the type of the domain spells the flag
 * @param asked `search`, `index`, `error`, in any case, or AWS's own names
 */
export function judgeLogs(
  options: readonly (readonly [log: string, Fields])[],
  enabled: 'Enabled' | 'enabled',
  asked: readonly string[] = [],
): Verdict {
  const published = options.filter(([, option]) => option.flag(enabled) === true).map(([log]) => log)
  if (published.length === 0) return nonCompliant('No logs are published to CloudWatch.')
  const missing = asked
    .map((word) => LOGS.get(word.toLowerCase()) ?? word.toUpperCase())
    .filter((log) => !published.includes(log))
  return missing.length === 0 ? compliant : nonCompliant(`Logs are not published to CloudWatch: ${missing.join(', ')}.`)
}
