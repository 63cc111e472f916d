/**
 * The answer of a call, or `undefined` when the service says with one of `errors` that there is no such thing: a resource
 * that was deleted after it was listed, or an optional part that was never set. Any other failure is thrown.
 *
 * @param errors the errors' names as the SDK gives them (`NoSuchBucketPolicy`); never one that also means "not allowed"
 */
export async function unlessGone<Answer>(answer: Promise<Answer>, ...errors: string[]): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && errors.includes(error.name)) return undefined
    throw error
  }
}
