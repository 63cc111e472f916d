/**
 * An error for the caller: it stands in the API model (or is one of the protocol's own) and its message is AWS's.
 * Anything else that is thrown is our bug and is answered as `InternalFailure`.
 */
export class Fault extends Error {
  /** The fault's AWS name, sent as `__type`. */
  readonly code: string
  /** Overrides the status that the model gives (the protocol's own faults have no model). */
  readonly status: number | undefined
  /** Further members of the fault beside its message. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, options: { status?: number; members?: Record<string, unknown> } = {}) {
    super(message)
    this.name = code
    this.code = code
    this.status = options.status
    this.members = options.members ?? {}
  }
}
