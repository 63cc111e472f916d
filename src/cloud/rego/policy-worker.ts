/** The thread in which policies of other people run: it has nothing of ours, and is ended from outside when it takes too long. */
import { parentPort } from 'node:worker_threads'
import { type LoadedPolicy, loadPolicy } from '@open-policy-agent/opa-wasm'
import type { Json } from '../../lib/json.ts'
import { decisionOf } from './decision.ts'
import { PolicyError } from './policy-error.ts'
import { policyModule } from './policy-module.ts'
import type { Answer, PolicyOf, Question } from './protocol.ts'

/** Pages of 64 KB: 4 MB, which no module of 1 MB asks more of, up to 64 MB. */
const MEMORY = { initial: 64, maximum: 1024 }
/** Policies that stay loaded. */
const MOST_LOADED = 2
/** Characters of what a policy prints in one call. */
const MOST_PRINTED = 16 * 1024

/** In order of last use. */
const loaded = new Map<string, LoadedPolicy>()
let printed = ''

// The package writes what a policy prints there.
console.log = (line: unknown) => {
  if (printed.length < MOST_PRINTED) printed += `${String(line).slice(0, MOST_PRINTED)}\n`
}

parentPort?.on('message', (question: Question) => {
  printed = ''
  answerTo(question)
    .catch((error: unknown): Answer => {
      // What it was doing when it failed is in its memory still.
      loaded.delete(question.policy.hash)
      return { kind: 'error', ...problemOf(error), printed }
    })
    .then((answer) => parentPort?.postMessage(answer))
})
parentPort?.postMessage({ kind: 'ready' } satisfies Answer)

async function answerTo({ policy: of, input, data }: Question): Promise<Answer> {
  const policy = await load(of)
  const entrypoints = Object.keys(policy.entrypoints)
  if (input === undefined) return { kind: 'entrypoints', entrypoints }
  policy.setData(data as object)
  const bytes = new TextEncoder().encode(input)
  const results: { readonly result?: Json }[] = policy.evaluate(bytes.buffer, chosen(of, entrypoints))
  return { kind: 'decision', decision: decisionOf(results[0]?.result), printed }
}

async function load({ hash, bytes }: PolicyOf): Promise<LoadedPolicy> {
  const policy = loaded.get(hash) ?? (await loadPolicy(await policyModule(bytes), { ...MEMORY }))
  loaded.delete(hash)
  loaded.set(hash, policy)
  if (loaded.size > MOST_LOADED) loaded.delete(loaded.keys().next().value!)
  return policy
}

function chosen({ entrypoint }: PolicyOf, entrypoints: readonly string[]): string {
  const only = entrypoints.length === 1 ? entrypoints[0] : undefined
  const name = entrypoint ?? only
  if (name !== undefined && entrypoints.includes(name)) return name
  const there = `The policy's entry points are ${entrypoints.join(', ')}`
  throw new PolicyError('Rego.NoEntrypoint', name === undefined ? `${there}: name one.` : `${there}, and not ${name}.`)
}

/** The package throws texts and plain objects, too. */
function problemOf(error: unknown): Pick<PolicyError, 'type' | 'message'> {
  if (error instanceof PolicyError) return { type: error.type, message: error.message }
  const { message = String(error) } = (error ?? {}) as { readonly message?: string }
  return { type: 'Rego.EvaluationFailed', message: `The policy could not be evaluated: ${message.slice(0, 500)}` }
}
