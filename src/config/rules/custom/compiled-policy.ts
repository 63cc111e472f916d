import { type CompiledGuard, compileGuard } from '../../../guard/compile.ts'
import { parseGuard } from '../../../guard/parser.ts'

const MOST_KEPT = 500

/** In order of last use. */
const kept = new Map<string, CompiledGuard>()

/** A policy that is ready to judge: compiled once in this process, as long as it is used. @throws GuardError */
export function compiledPolicy(text: string): CompiledGuard {
  const policy = kept.get(text) ?? compileGuard(parseGuard(text))
  kept.delete(text)
  kept.set(text, policy)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return policy
}
