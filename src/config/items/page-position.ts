import type { Json } from '../../lib/json.ts'
import { InvalidPageToken, type PageTokens } from '../../lib/page-token.ts'

/**
 * Where a page begins: the position in the token, or none for the first page.
 * @param invalid is called for a token that is not one of ours for this question
 */
export function pagePosition<Position extends Json>(
  tokens: PageTokens,
  token: string | undefined,
  bound: Json,
  invalid: () => never,
): Position | undefined {
  if (token === undefined) return undefined
  try {
    return tokens.open(token, bound) as Position
  } catch (error) {
    if (error instanceof InvalidPageToken) return invalid()
    throw error
  }
}
