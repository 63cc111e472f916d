/** Where something stands in a template's text; both count from one. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A template, or the values for its parameters, cannot be used; the message is CloudFormation's. */
export class TemplateError extends Error {
  /** Where in the text; none when the fault is in what was given beside it. */
  readonly at: Position | undefined

  constructor(message: string, at?: Position) {
    super(message)
    this.name = 'TemplateError'
    this.at = at
  }
}
