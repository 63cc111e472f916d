/** What the main thread and PGlite's worker thread say to each other. */
import type { EngineOptions } from './engine.ts'

export type WorkerOptions = Omit<EngineOptions, 'onStderr'>

export type Request =
  /** Bytes of PostgreSQL's frontend protocol, up to a point where the server answers. */
  | { readonly kind: 'exec'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

export type Response =
  | { readonly kind: 'ready' }
  /** A piece of an answer. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The answer to one `exec` is complete. */
  | { readonly kind: 'done' }
  | { readonly kind: 'dumped'; readonly tar: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'closed' }
  /** The engine is broken and ends. */
  | { readonly kind: 'failed'; readonly message: string }
