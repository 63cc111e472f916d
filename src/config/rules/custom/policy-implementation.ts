import type { CompiledGuard } from '../../../guard/compile.ts'
import { GuardError } from '../../../guard/guard-error.ts'
import type { GuardReport } from '../../../guard/report.ts'
import type { Json } from '../../../lib/json.ts'
import type { JudgedItem } from '../../compliance/judged-item.ts'
import type { Item } from '../item.ts'
import type { NoVerdict } from '../managed-rule.ts'
import type { ItemImplementation } from '../owner.ts'
import { compliant, nonCompliant, notApplicable, type Verdict } from '../verdict.ts'
import { policyDocument, showing } from './policy-document.ts'
import type { LogEntry } from './rule-log.ts'

/** Resources whose log is kept until it is written. */
const MOST_LOGGED = 500
/** Lines of one log. */
const MOST_LINES = 1_000

/**
 * How a policy judges items: any rule that fails makes it non-compliant, all that are skipped make it not applicable.
 * https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html
 * @param logs whether what it says while it judges is kept
 */
export function policyImplementation(
  policy: CompiledGuard,
  parameters: Readonly<Record<string, Json>>,
  logs: boolean,
): ItemImplementation {
  let logged: LogEntry[] = []
  return {
    kind: 'item',
    judge(judged, now) {
      const lines: string[] = []
      const log = logs ? (line: string) => lines.length < MOST_LINES && lines.push(line) : undefined
      const verdict = judgeBy(policy, judged, parameters, now, log)
      if (logs && logged.length < MOST_LOGGED) logged.push(entry(judged.item, verdict, lines, now))
      return verdict
    },
    takeLog() {
      const taken = logged
      logged = []
      return taken
    },
  }
}

function judgeBy(
  policy: CompiledGuard,
  judged: JudgedItem,
  parameters: Readonly<Record<string, Json>>,
  now: Date,
  log: ((line: string) => void) | undefined,
): Verdict | NoVerdict {
  try {
    const report = policy.evaluate(policyDocument(judged, parameters), { now, ...(log === undefined ? {} : { log }) })
    if (report.status === 'SKIP') return notApplicable
    return report.status === 'PASS' ? compliant : nonCompliant(showing(() => annotationOf(report)))
  } catch (error) {
    // The policy cannot be judged against this item (a function is given what it cannot take): no verdict, and the others have theirs.
    if (!(error instanceof GuardError)) throw error
    return {
      compliance: 'INSUFFICIENT_DATA',
      reason: 'unreadable',
      detail: `The policy cannot judge this: ${error.message}`,
    }
  }
}

/** The policy's own messages; where it has none, what is wrong. */
function annotationOf({ rules }: GuardReport): string {
  const failed = rules.filter(({ status }) => status === 'FAIL')
  const messages = new Set(failed.flatMap(({ failures }) => failures.flatMap(({ message }) => message ?? [])))
  if (messages.size > 0) return [...messages].join(' ')
  return failed.map(({ name, failures }) => [name, failures[0]?.reason].filter(Boolean).join(': ')).join('; ')
}

function entry(item: Item, verdict: Verdict | NoVerdict, lines: readonly string[], at: Date): LogEntry {
  const { resourceType, resourceId } = item
  return { at, resourceType, resourceId, text: `${[...lines, verdict.compliance].join('\n')}\n` }
}
