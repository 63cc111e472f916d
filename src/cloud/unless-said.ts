/**
 * The answer of a call, or `undefined` when the service says that there is none (it is not enabled, there is no such thing) with an error
 * whose name it uses for other failures, too, so that only the message tells.
 *
 * @param name the error's name as the SDK gives it (`AccessDeniedException`)
 * @param words what the message says only then (`/^Macie is not enabled/`)
 */
export async function unlessSaid<Answer>(
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
