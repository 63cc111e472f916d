/** What a request says of its signature, in the `Authorization` header or in a presigned query. */
import { Fault } from './fault.ts'

export const ALGORITHM = 'AWS4-HMAC-SHA256'
const WEEK = 604_800

export interface Credential {
  readonly accessKeyId: string
  /** `YYYYMMDD` */
  readonly date: string
  readonly region: string
  readonly service: string
  readonly terminator: string
}

export interface Authorization {
  readonly algorithm: string
  readonly credential: string
  readonly signedHeaders: string
  readonly signature: string
  /** `YYYYMMDDTHHMMSSZ` or whatever the request has in its place. */
  readonly date: string
  /** Seconds; presigned requests only. */
  readonly expires?: number
  readonly token?: string
  readonly presigned: boolean
}

/** @throws Fault `MissingAuthenticationTokenException`, `IncompleteSignatureException`, `InvalidSignatureException` */
export function readAuthorization(
  headers: ReadonlyMap<string, string>,
  query: readonly (readonly [string, string])[],
): Authorization {
  const header = headers.get('authorization')
  const presigned = query.some(([name]) => name === 'X-Amz-Algorithm')
  if (header !== undefined && presigned) {
    throw new Fault(
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    )
  }
  if (presigned) return fromQuery(query)
  if (header === undefined || !header.startsWith('AWS4-')) {
    throw new Fault('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  return fromHeader(header, headers)
}

function fromHeader(header: string, headers: ReadonlyMap<string, string>): Authorization {
  const blank = header.indexOf(' ')
  const algorithm = blank < 0 ? header : header.slice(0, blank)
  const parameters = new Map<string, string>()
  for (const part of blank < 0 ? [] : header.slice(blank + 1).split(',')) {
    const pair = part.trim()
    const equals = pair.indexOf('=')
    if (equals < 0) {
      throw incomplete(
        `'${pair}' not a valid key=value pair (missing equal-sign) in Authorization header: '${withoutSignature(header)}'.`,
      )
    }
    parameters.set(pair.slice(0, equals), pair.slice(equals + 1))
  }
  const date = headers.get('x-amz-date') ?? headers.get('date')
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => !parameters.get(name))
    .map((name) => `Authorization header requires '${name}' parameter. `)
  if (!date) missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ")
  if (missing.length > 0) throw incomplete(`${missing.join('')}Authorization=${withoutSignature(header)}`)
  return {
    algorithm,
    credential: parameters.get('Credential')!,
    signedHeaders: parameters.get('SignedHeaders')!,
    signature: parameters.get('Signature')!,
    date: date!,
    token: headers.get('x-amz-security-token'),
    presigned: false,
  }
}

function fromQuery(query: readonly (readonly [string, string])[]): Authorization {
  const parameters = new Map(query)
  const missing = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date']
    .filter((name) => !parameters.get(name))
    .map((name) => `AWS query-string parameters must include '${name}'. `)
  if (missing.length > 0) throw incomplete(`${missing.join('')}Re-examine the query-string parameters.`)
  return {
    algorithm: parameters.get('X-Amz-Algorithm')!,
    credential: parameters.get('X-Amz-Credential')!,
    signedHeaders: parameters.get('X-Amz-SignedHeaders')!,
    signature: parameters.get('X-Amz-Signature')!,
    date: parameters.get('X-Amz-Date')!,
    expires: expiresFrom(parameters.get('X-Amz-Expires')),
    token: parameters.get('X-Amz-Security-Token'),
    presigned: true,
  }
}

function expiresFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(seconds)) throw incomplete('X-Amz-Expires should be a number')
  if (seconds < 1) throw incomplete('X-Amz-Expires must be non-negative')
  if (seconds > WEEK) {
    throw incomplete(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${WEEK} seconds`,
    )
  }
  return seconds
}

/** @throws Fault `IncompleteSignatureException` */
export function readCredential(text: string): Credential {
  const parts = text.replace(/\/+$/, '').split('/')
  if (parts.length !== 5) {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${text}'`,
    )
  }
  const [accessKeyId, date, region, service, terminator] = parts as [string, string, string, string, string]
  return { accessKeyId, date, region, service, terminator }
}

/** An error may be logged: a signature that is still valid must not stand in it. */
function withoutSignature(header: string): string {
  return header.replace(/(Signature=)[^,\s]+/, '$1...')
}

export function incomplete(message: string): Fault {
  return new Fault('IncompleteSignatureException', message)
}
