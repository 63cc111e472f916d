import type { Json } from '../../lib/json.ts'
import type { Decision } from './decision.ts'
import type { PolicyError } from './policy-error.ts'

/** What a process of policies is asked. */
export interface Question {
  readonly policy: PolicyOf
  /** JSON text of the input; nothing: only what entry points there are. */
  readonly input?: string
  /** The base document. */
  readonly data: Json
}

/** A module by the hash of its bytes, and which of its rules decides. */
export interface PolicyOf {
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `plumbline/deny`; nothing: the only one that it has. */
  readonly entrypoint?: string
}

/** What came of it. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'decision'; readonly decision: Decision; readonly printed: string }
  | { readonly kind: 'entrypoints'; readonly entrypoints: readonly string[] }
  | { readonly kind: 'error'; readonly type: PolicyError['type']; readonly message: string; readonly printed: string }

/** How the process ends when a thread's heap was full. */
export const OUT_OF_MEMORY = 12
