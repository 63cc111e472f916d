/** What kept a policy from deciding: an error of the rule, never a verdict. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  /** In the manner of AWS Lambda's error types: `Rego.Timedout`. */
  readonly type: `Rego.${string}`
  /** What the policy printed before. */
  readonly printed: string

  constructor(type: PolicyError['type'], message: string, options: ErrorOptions & { readonly printed?: string } = {}) {
    super(message, options)
    this.type = type
    this.printed = options.printed ?? ''
  }
}
