/** What kept a policy from deciding: an error of the rule, never a verdict. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  /** In the manner of AWS Lambda's error types: `Rego.Timedout`. */
  readonly type: `Rego.${string}`

  constructor(type: PolicyError['type'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.type = type
  }
}
