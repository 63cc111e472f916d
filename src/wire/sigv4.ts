/**
 * Verifies Signature Version 4, in the header or presigned, in AWS's order of checks and words.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { hash, timingSafeEqual } from 'node:crypto'
import type { PolicyDocument } from '../lib/policy.ts'
import {
  ALGORITHM,
  type Authorization,
  type Credential,
  incomplete,
  readAuthorization,
  readCredential,
} from './authorization.ts'
import { canonicalHeaders, canonicalPath, canonicalQuery, parseQuery, type SignedRequest } from './canonical-request.ts'
import { Fault } from './fault.ts'
import { Hmac } from './hmac.ts'

export interface AccessKey {
  readonly accessKeyId: string
  readonly secret: string
  /** Temporary credentials only. */
  readonly sessionToken?: string
  readonly accountId: string
  readonly principalArn: string
  readonly policy: PolicyDocument
}

export interface Verified {
  readonly key: AccessKey
  readonly region: string
}

const SKEW_MINUTES = 5
const TERMINATOR = 'aws4_request'
const REGION = /^[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}$/
/** Signing keys live for a day; so many of them are kept. */
const MOST_SIGNING_KEYS = 1000
const INVALID_TOKEN = 'The security token included in the request is invalid.'
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'

/**
 * @param findAccessKey `undefined` for a key that is unknown or revoked; throws when it cannot be read
 * @returns verifies one request that may be scoped to any of `services` (the first is named in errors)
 * @throws (the verifier) Fault with the code, status and words of AWS's JSON services
 */
export function createVerifier(findAccessKey: (accessKeyId: string) => Promise<AccessKey | undefined>) {
  const signingKeys = new Map<string, { secret: string; hmac: Hmac }>()

  return async function verify(request: SignedRequest, services: readonly string[], now: Date): Promise<Verified> {
    const headers = canonicalHeaders(request.rawHeaders)
    const query = queryOf(request)
    const authorization = readAuthorization(headers, query)
    checkDate(authorization, now)
    const signedHeaders = checkSignedHeaders(authorization, headers)
    if (authorization.algorithm !== ALGORITHM) {
      throw incomplete(`Unsupported AWS 'algorithm': '${authorization.algorithm}' (only ${ALGORITHM} for now). `)
    }
    const credential = readCredential(authorization.credential)
    checkScope(credential, authorization.date, services)
    const key = await findAccessKey(credential.accessKeyId)
    if (key === undefined) throw new Fault('UnrecognizedClientException', INVALID_TOKEN)

    const bodyHash = hash('sha256', request.body, 'hex')
    const unsigned = authorization.presigned ? query.filter(([name]) => name !== 'X-Amz-Signature') : query
    // Header values came as bytes that Node shows as Latin-1: hash the same bytes.
    const canonical = Buffer.from(
      `${request.method}\n${canonicalPath(request.path)}\n${canonicalQuery(unsigned)}\n` +
        `${signedHeaders.map((name) => `${name}:${headers.get(name) ?? ''}\n`).join('')}\n` +
        `${authorization.signedHeaders}\n${bodyHash}`,
      'latin1',
    )
    const { date, region, service } = credential
    const toSign =
      `${ALGORITHM}\n${authorization.date}\n${date}/${region}/${service}/${TERMINATOR}\n` +
      hash('sha256', canonical, 'hex')
    const expected = signingKey(key.secret, credential).hex(toSign)
    const claimedHash = headers.get('x-amz-content-sha256')
    const bodyIsSigned = claimedHash === undefined || claimedHash.toLowerCase() === bodyHash
    if (!equal(expected, authorization.signature) || !bodyIsSigned) {
      throw new Fault('InvalidSignatureException', MISMATCH)
    }
    if (!equal(key.sessionToken ?? '', authorization.token ?? '')) {
      throw new Fault('UnrecognizedClientException', INVALID_TOKEN)
    }
    return { key, region }
  }

  function signingKey(secret: string, { accessKeyId, date, region, service }: Credential): Hmac {
    const name = `${accessKeyId}/${date}/${region}/${service}`
    const known = signingKeys.get(name)
    if (known !== undefined && equal(known.secret, secret)) return known.hmac
    let key: Buffer = Buffer.from(`AWS4${secret}`)
    for (const part of [date, region, service, TERMINATOR]) key = new Hmac(key).digest(part)
    const hmac = new Hmac(key)
    if (signingKeys.size >= MOST_SIGNING_KEYS) signingKeys.delete(signingKeys.keys().next().value!)
    signingKeys.set(name, { secret, hmac })
    return hmac
  }
}

/** Region and account of a request that nobody verifies (`--auth none`). */
export function unverifiedCaller(request: Pick<SignedRequest, 'query' | 'rawHeaders'>): {
  accessKeyId: string
  region: string | undefined
} {
  const header = canonicalHeaders(request.rawHeaders).get('authorization')
  const text =
    /(?:^|[\s,])Credential=([^,\s]+)/.exec(header ?? '')?.[1] ??
    new URLSearchParams(request.query).get('X-Amz-Credential') ??
    ''
  const [accessKeyId = '', , region = ''] = text.split('/')
  return { accessKeyId, region: REGION.test(region) ? region : undefined }
}

function queryOf(request: SignedRequest): [string, string][] {
  try {
    return parseQuery(request.query)
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause
    throw incomplete('Illegal hex character in escape % pattern: %')
  }
}

function checkDate({ date, expires }: Authorization, now: Date): void {
  const signed = parseDate(date)
  if (Number.isNaN(signed)) {
    throw incomplete(
      `Date must be in ISO-8601 'basic format'. Got '${date}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    )
  }
  const minutes = expires === undefined ? SKEW_MINUTES : expires / 60
  const earliest = now.getTime() - minutes * 60_000
  if (signed < earliest) {
    const limit = `${basic(earliest)} (${basic(now.getTime())} - ${Number(minutes.toFixed(2))} min.)`
    throw new Fault('InvalidSignatureException', `Signature expired: ${date} is now earlier than ${limit}`)
  }
  const latest = now.getTime() + SKEW_MINUTES * 60_000
  if (signed > latest) {
    const limit = `${basic(latest)} (${basic(now.getTime())} + ${SKEW_MINUTES} min.)`
    throw new Fault('InvalidSignatureException', `Signature not yet current: ${date} is still later than ${limit}`)
  }
}

/** Milliseconds since 1970, NaN when it is no date of the basic format. */
function parseDate(text: string): number {
  if (!/^\d{8}T\d{6}Z$/.test(text)) return Number.NaN
  const part = (from: number, to: number) => Number(text.slice(from, to))
  const [month, day, hour, minute, second] = [part(4, 6), part(6, 8), part(9, 11), part(11, 13), part(13, 15)]
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return Number.NaN
  return Date.UTC(part(0, 4), month - 1, day, hour, minute, second)
}

function basic(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** The names in the order in which they were signed. What decides the meaning of a request must be among them. */
function checkSignedHeaders(authorization: Authorization, headers: ReadonlyMap<string, string>): string[] {
  const names = authorization.signedHeaders.split(';').map((name) => name.toLowerCase())
  if (!names.includes('host')) {
    throw new Fault(
      'InvalidSignatureException',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    )
  }
  if (headers.has('x-amz-target') && !names.includes('x-amz-target')) {
    throw new Fault('InvalidSignatureException', "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.")
  }
  return names
}

function checkScope({ date, region, service, terminator }: Credential, signed: string, services: readonly string[]) {
  const day = signed.slice(0, 8)
  const wrong: string[] = []
  if (!REGION.test(region)) wrong.push('Credential should be scoped to a valid region. ')
  if (!services.includes(service)) wrong.push(`Credential should be scoped to correct service: '${services[0]}'. `)
  if (terminator !== TERMINATOR) {
    wrong.push(`Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${terminator}'. `)
  }
  if (date !== day) {
    wrong.push(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${day}', from '${signed}'. `,
    )
  }
  if (wrong.length > 0) throw new Fault('InvalidSignatureException', wrong.join('').trimEnd())
}

/** In constant time for texts of one length. */
function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}
