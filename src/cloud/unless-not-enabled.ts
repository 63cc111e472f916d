/**
 * The answer of a call, or `undefined` when the service says that it is not enabled in the account and region, with an error whose name
 * it uses for refusals too.
 *
 * @param name the error's name as the SDK gives it (`AccessDeniedException`)
 * @param words what the message says only then (`/^Macie is not enabled/`)
 */
export async function unlessNotEnabled<Answer>(
  answer: Promise<Answer>,
  name: string,
  words: RegExp,
): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && error.name === name && words.test(error.message)) return undefined
    throw error
  }
}
