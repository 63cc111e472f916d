import type { FunctionError, FunctionOutcome } from '../../../cloud/functions/outcome.ts'
import type { Json } from '../../../lib/json.ts'
import { hintOf } from './hint.ts'

/** Why an invocation came to nothing, in words for the rule's status. */
export interface Problem {
  /** LastErrorCode */
  readonly code: string
  /** LastErrorMessage */
  readonly message: string
  /** Trying again may come to something else. */
  readonly again: boolean
  /** The function was reached. */
  readonly reached: boolean
}

/** Characters of a line of code that are shown. */
const LONGEST_SOURCE = 120

/**
 * What is wrong with an invocation.
 * @param put how many evaluations it has put; nothing when it did not call PutEvaluations
 * @returns nothing when all is well
 */
export function problemOf({ reached, error, returned }: FunctionOutcome, put: number | undefined): Problem | undefined {
  if (error !== undefined) {
    return { code: error.type, message: withHint(told(error), hintOf(error)), again: true, reached }
  }
  if (put !== undefined) return undefined
  return { code: 'EvaluationsMissing', message: missing(returned), again: false, reached }
}

/** `'tags' (required_tags.py, line 12: tags = item['tags'])` */
function told({ message, file, line, source }: FunctionError): string {
  const at = [file, line === undefined ? undefined : `line ${line}`].filter((part) => part !== undefined).join(', ')
  if (at === '') return message
  const code = source?.trim()
  const shown = code ? `: ${code.length > LONGEST_SOURCE ? `${code.slice(0, LONGEST_SOURCE)}…` : code}` : ''
  return `${message} (${at}${shown})`
}

function withHint(text: string, hint: string | undefined): string {
  return hint === undefined ? text : `${text}. Hint: ${hint}`
}

function missing(returned: Json | undefined): string {
  const said = 'The function ended without calling PutEvaluations, so AWS Config has no verdict.'
  if (!isVerdict(returned)) {
    return `${said} Hint: call put_evaluations(Evaluations=[...], ResultToken=event['resultToken']) on each way through the handler.`
  }
  return `${said} Hint: the verdict was returned (${JSON.stringify(returned).slice(0, LONGEST_SOURCE)}), and a return value goes nowhere: put it with put_evaluations(Evaluations=[...], ResultToken=event['resultToken']).`
}

function isVerdict(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && /compliance|COMPLIANT|NOT_APPLICABLE/.test(JSON.stringify(value))
}
