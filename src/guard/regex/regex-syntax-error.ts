/** The pattern is no regular expression, or none that is supported. */
export class RegexSyntaxError extends Error {
  override readonly name = 'RegexSyntaxError'
}
