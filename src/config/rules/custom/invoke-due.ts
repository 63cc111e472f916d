import type { PageTokens } from '../../../lib/page-token.ts'
import type { EvaluationContext } from '../../compliance/evaluate-changes.ts'
import { closeVerdicts } from '../../compliance/write-verdicts.ts'
import { implementationOf } from '../owners.ts'
import { ruleOfId, type StoredRule } from '../store.ts'
import { type Problem, problemOf } from './function-problem.ts'
import type { FunctionRunner } from './function-runner.ts'
import {
  claimInvocation,
  failInvocation,
  finishInvocation,
  type Invocation,
  putByAttempt,
  releaseInvocation,
  renewInvocation,
} from './invocation-store.ts'
import { noteInvocation } from './note-invocation.ts'
import { resultToken } from './result-token.ts'
import { noticeOf, ruleEvent, TooLarge } from './rule-event.ts'
import { addToLog } from './rule-log.ts'

export interface InvocationContext extends Omit<EvaluationContext, 'worker'> {
  readonly invoke: FunctionRunner
  readonly tokens: PageTokens
  newId(): string
}

/**
 * Tells one function of what it is due longest to be told, outside of any transaction: the row is leased, and ends when the function has
 * put its evaluations. A worker that dies leaves it due: a function is told at least once.
 * @returns false when nothing is due
 */
export async function invokeDue(context: InvocationContext): Promise<boolean> {
  const { db, clock, leaseMs, log, signal } = context
  const invocation = await claimInvocation(db, context.newId(), clock(), leaseMs)
  if (invocation === undefined) return false
  const heartbeat = setInterval(() => {
    renewInvocation(db, invocation, new Date(clock().getTime() + leaseMs)).catch((error: unknown) => {
      log.warn({ accountId: invocation.accountId, err: error }, 'a lease could not be renewed')
    })
  }, leaseMs / 3)
  try {
    await tell(invocation, context)
  } catch (error) {
    await releaseInvocation(db, invocation)
    if (signal.aborted) return false
    throw error
  } finally {
    clearInterval(heartbeat)
  }
  return true
}

/** @throws what is wrong with us: the invocation is then as due as it was */
async function tell(invocation: Invocation, context: InvocationContext): Promise<void> {
  const { db } = context
  const rule = await ruleOfId(db, invocation, invocation.ruleId)
  const implementation = rule && implementationOf(rule)
  if (implementation?.kind !== 'function' || (rule!.state !== 'ACTIVE' && rule!.state !== 'EVALUATING')) {
    await finishInvocation(db, invocation)
    return
  }
  let notice: Awaited<ReturnType<typeof noticeOf>>
  try {
    notice = await noticeOf(db, rule!, implementation, invocation, context.clock())
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    await fail(invocation, { code: error.name, message: error.message, again: false, reached: false }, context)
    return
  }
  if (notice === undefined) {
    await leave(invocation, context)
    return
  }
  const token = resultToken(context.tokens, grantOf(rule!, invocation), context.clock())
  await call(invocation, implementation.functionArn, await ruleEvent(db, rule!, notice, token), context)
}

function grantOf({ accountId, region, ruleId, revision }: StoredRule, { id, attempt }: Invocation) {
  return { accountId, region, ruleId, revision, invocationId: id, attempt }
}

async function call(
  invocation: Invocation,
  functionArn: string,
  event: Parameters<FunctionRunner>[0]['event'],
  context: InvocationContext,
): Promise<void> {
  const { db, clock, signal } = context
  const { accountId, region, attempt: requestId } = invocation
  const outcome = await context.invoke({ accountId, region, functionArn, event, requestId, signal })
  if (outcome.error !== undefined) signal.throwIfAborted()
  const problem = problemOf(outcome, await putByAttempt(db, invocation))
  const text = problem === undefined ? outcome.output : `${outcome.output}${problem.code}: ${problem.message}\n`
  if (text.trim() !== '') {
    const { resourceType, resourceId } = invocation.item ?? {}
    await addToLog(db, invocation, [{ at: clock(), resourceType, resourceId, text }])
  }
  if (problem === undefined) {
    if (await finishInvocation(db, invocation)) await noteInvocation(db, invocation, undefined, clock())
  } else await fail(invocation, problem, context)
}

async function fail(invocation: Invocation, problem: Problem, { db, clock, log }: InvocationContext): Promise<void> {
  const { accountId, region, ruleId } = invocation
  const { code, again } = problem
  if (!(await failInvocation(db, invocation, { code, again, now: clock() }))) return
  log.warn({ accountId, region, ruleId, code, reason: problem.message }, 'a function of a rule failed')
  await noteInvocation(db, invocation, problem, clock())
}

/** The resource is not the rule's to judge: what it said of it before holds no more, unless a newer item will be told of. */
async function leave(invocation: Invocation, { db, clock }: InvocationContext): Promise<void> {
  const { accountId, region, ruleId, item } = invocation
  if (item !== undefined) {
    const { resourceType, resourceId, stateId } = item
    await db.transaction(async (tx) => {
      const { rows } = await tx.query(
        `select from resource where account_id = $1 and region = $2 and resource_type = $3 and resource_id = $4 and state_id = $5
         for no key update`,
        [accountId, region, resourceType, resourceId, stateId],
      )
      if (rows.length === 0) return
      await closeVerdicts(tx, invocation, { ruleId, resourceType, resourceIds: [resourceId] }, clock())
    })
  }
  await finishInvocation(db, invocation)
}
