/** Why one file could not be imported: the others go on. */
export class FileProblem extends Error {
  /** The same file may be read without a problem the next time (a broken connection). */
  readonly passing: boolean

  constructor(message: string, options: { passing: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.passing = options.passing
  }
}
