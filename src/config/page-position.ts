import type { Json } from '../lib/json.ts'
import { pagePosition as openedPosition } from './items/page-position.ts'
import type { ConfigContext } from './operation.ts'

/**
 * Where the asked page begins, or undefined for the first one.
 *
 * @param question what else the token is good for, beside the caller's account and region: operation and filters
 * @param invalid raises the operation's own fault for a token that is not ours
 */
export function pagePosition(
  context: ConfigContext,
  token: string | undefined,
  question: Json,
  invalid: () => never,
): Json | undefined {
  return openedPosition(context.tokens, token, bound(context, question), invalid)
}

/** The token of the page that begins after `position`. */
export function pageToken(context: ConfigContext, position: Json, question: Json): string {
  return context.tokens.seal(position, bound(context, question))
}

function bound({ caller }: ConfigContext, question: Json): Json {
  return [caller.accountId, caller.region, question]
}

/** AWS Config's words for a page token that it did not give. */
export const INVALID_TOKEN = 'The nextToken provided is invalid'
