/** The processes in which policies run: warm ones are used again, and ended when they are not used for long. */
import { createHash } from 'node:crypto'
import type { Json } from '../../lib/json.ts'
import type { Decision } from './decision.ts'
import { PolicyError } from './policy-error.ts'
import { PolicyProcess } from './policy-process.ts'
import type { Answer, PolicyOf, Question } from './protocol.ts'

/** Processes side by side; further questions wait. */
const MOST_PROCESSES = 2
/** One evaluation (milliseconds). */
export const LONGEST_EVALUATION = 5_000
/** A process that waits for so long is ended (milliseconds). */
const IDLE = 60_000

export interface WasmPolicy {
  /** What `opa build -t wasm` made. */
  readonly module: Uint8Array<ArrayBuffer>
  /** `plumbline/deny`; nothing: the only one that it has. */
  readonly entrypoint?: string
}

const idle: PolicyProcess[] = []
const waiting: (() => void)[] = []
let busy = 0
let sweep: NodeJS.Timeout | undefined

/**
 * Has a policy decide of an input.
 * @param data its base document
 * @throws PolicyError when it does not decide; the signal's reason
 */
export async function decideByModule(
  policy: WasmPolicy,
  input: Json,
  data: Json,
  { limitMs = LONGEST_EVALUATION, signal }: { readonly limitMs?: number; readonly signal?: AbortSignal } = {},
): Promise<{ readonly decision: Decision; readonly printed: string }> {
  const question = { policy: policyOf(policy), input: JSON.stringify(input), data }
  const answer = await ask(question, limitMs, signal)
  if (answer.kind !== 'decision') throw new Error(`A process of policies answered ${answer.kind}`)
  return answer
}

/** The entry points of a policy. @throws PolicyError when it is none */
export async function entrypointsOf(module: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const answer = await ask({ policy: policyOf({ module }), data: null }, LONGEST_EVALUATION, undefined)
  if (answer.kind !== 'entrypoints') throw new Error(`A process of policies answered ${answer.kind}`)
  return answer.entrypoints
}

function policyOf({ module: bytes, entrypoint }: WasmPolicy): PolicyOf {
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes, ...(entrypoint && { entrypoint }) }
}

async function ask(question: Question, limitMs: number, signal: AbortSignal | undefined): Promise<Answer> {
  const process = await take()
  let answer: Answer
  try {
    answer = await process.ask(question, limitMs, signal)
  } finally {
    give(process)
  }
  if (answer.kind === 'error') {
    const { type, message, printed } = answer
    throw new PolicyError(type, message, { printed })
  }
  return answer
}

async function take(): Promise<PolicyProcess> {
  while (busy >= MOST_PROCESSES) await new Promise<void>((resolve) => waiting.push(resolve))
  busy += 1
  try {
    for (;;) {
      const warm = idle.pop()
      if (warm === undefined) return await PolicyProcess.start()
      if (!warm.isOver) return warm
    }
  } catch (error) {
    free()
    throw error
  }
}

function give(process: PolicyProcess): void {
  if (!process.isOver) idle.push(process)
  free()
  clearTimeout(sweep)
  sweep = setTimeout(() => {
    for (const one of idle.splice(0)) one.end()
  }, IDLE)
  sweep.unref()
}

function free(): void {
  busy -= 1
  waiting.shift()?.()
}
