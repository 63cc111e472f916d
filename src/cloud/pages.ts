/**
 * All pages of a list operation for which the SDK has no paginator.
 *
 * @param fetch asks for the page of a token; the first has none
 * @param next the token of the page after a page
 * @throws when the service gives the token that it was just given, which would never end
 */
export async function* pages<Page>(
  fetch: (token: string | undefined) => Promise<Page>,
  next: (page: Page) => string | undefined,
): AsyncGenerator<Page> {
  let token: string | undefined
  do {
    const page = await fetch(token)
    yield page
    const following = next(page) || undefined
    if (following !== undefined && following === token) throw new Error('a list gives the same page token twice')
    token = following
  } while (token !== undefined)
}
