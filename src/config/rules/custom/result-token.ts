import { InvalidPageToken, type PageTokens } from '../../../lib/page-token.ts'

/** What a result token allows: evaluations of one rule, as it is now, for some time. */
export interface Granted {
  readonly accountId: string
  readonly region: string
  readonly ruleId: string
  readonly revision: number
  /** The invocation that it was given to, and its attempt. */
  readonly invocationId: number
  readonly attempt: string
}

/** An attempt may put its evaluations for so long (milliseconds): longer than any function may run. */
const LIFE = 60 * 60 * 1000
const BOUND = 'PutEvaluations'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html */
export function resultToken(tokens: PageTokens, granted: Granted, now: Date): string {
  const { accountId, region, ruleId, revision, invocationId, attempt } = granted
  const position = [accountId, region, ruleId, revision, invocationId, attempt, now.getTime() + LIFE]
  return tokens.seal(position, BOUND)
}

/** @returns nothing for a token that was not given by this installation, or that has expired */
export function grantedBy(tokens: PageTokens, token: string, now: Date): Granted | undefined {
  try {
    const [accountId, region, ruleId, revision, invocationId, attempt, until] = tokens.open(token, BOUND) as [
      ...[string, string, string, number, number, string, number],
    ]
    if (now.getTime() > until) return undefined
    return { accountId, region, ruleId, revision, invocationId, attempt }
  } catch (error) {
    if (error instanceof InvalidPageToken) return undefined
    throw error
  }
}
