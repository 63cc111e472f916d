/**
 * IAM policy documents as far as an access key's policy needs them: Effect, (Not)Action, (Not)Resource, and
 * conditions on `aws:RequestedRegion`. What this file does not know is refused, never ignored.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export type OneOrMore = string | readonly string[]

export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action?: OneOrMore
  readonly NotAction?: OneOrMore
  readonly Resource?: OneOrMore
  readonly NotResource?: OneOrMore
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>
}

export interface PolicyDocument {
  readonly Version?: '2012-10-17' | '2008-10-17'
  readonly Id?: string
  readonly Statement: Statement | readonly Statement[]
}

export interface PolicyRequest {
  /** `config:PutConfigRule` */
  readonly action: string
  /** An ARN, or `*` for an action without a resource. */
  readonly resource: string
  readonly region: string
}

export type Decision = 'allowed' | 'explicitly denied' | 'not allowed'

/** An explicit deny wins; what no statement allows is not allowed. The document must have passed `parsePolicy`. */
export function decide(policy: PolicyDocument, request: PolicyRequest): Decision {
  let decision: Decision = 'not allowed'
  for (const statement of statements(policy)) {
    if (!applies(statement, request)) continue
    if (statement.Effect === 'Deny') return 'explicitly denied'
    decision = 'allowed'
  }
  return decision
}

function statements({ Statement }: PolicyDocument): readonly Statement[] {
  return Array.isArray(Statement) ? Statement : [Statement as Statement]
}

function applies(statement: Statement, { action, resource, region }: PolicyRequest): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement
  const wantsAction = Action !== undefined ? matchesAny(Action, action, true) : !matchesAny(NotAction!, action, true)
  if (!wantsAction) return false
  const wantsResource =
    Resource !== undefined ? matchesAny(Resource, resource, false) : !matchesAny(NotResource!, resource, false)
  return wantsResource && Object.entries(Condition ?? {}).every(([name, tests]) => holds(name, tests, region))
}

/** `aws:RequestedRegion` is in every request, so `...IfExists` says the same as without it. */
function holds(operator: string, tests: Readonly<Record<string, OneOrMore>>, region: string): boolean {
  const test = CONDITIONS[operator.replace(/IfExists$/, '')]!
  return Object.values(tests).every((values) => test(list(values), region))
}

const CONDITIONS: Readonly<Record<string, (values: readonly string[], region: string) => boolean>> = {
  StringEquals: (values, region) => values.includes(region),
  StringNotEquals: (values, region) => !values.includes(region),
  StringEqualsIgnoreCase: (values, region) => values.some((v) => v.toLowerCase() === region.toLowerCase()),
  StringNotEqualsIgnoreCase: (values, region) => values.every((v) => v.toLowerCase() !== region.toLowerCase()),
  StringLike: (values, region) => matchesAny(values, region, false),
  StringNotLike: (values, region) => !matchesAny(values, region, false),
}

function list(value: OneOrMore): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

function matchesAny(patterns: OneOrMore, text: string, ignoreCase: boolean): boolean {
  const wanted = ignoreCase ? text.toLowerCase() : text
  return list(patterns).some((pattern) => matches(ignoreCase ? pattern.toLowerCase() : pattern, wanted))
}

/** `*` is any run of characters, `?` any one: linear backtracking to the latest star, no regular expression. */
function matches(pattern: string, text: string): boolean {
  let [p, t, star, resume] = [0, 0, -1, 0]
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p
      resume = t
      p += 1
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1
      t += 1
    } else if (star >= 0) {
      p = star + 1
      resume += 1
      t = resume
    } else return false
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}

/** What is wrong with a policy document, in IAM's words (`MalformedPolicyDocument`). */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
}

const LONGEST = 6144
const STATEMENT_KEYS = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'])
const DOCUMENT_KEYS = new Set(['Version', 'Id', 'Statement'])
const ACTION = /^(\*|[a-zA-Z0-9*?-]+:[a-zA-Z0-9*?]+)$/
const RESOURCE = /^(\*|arn:[^\s]+)$/

/**
 * A policy document from its JSON text or value.
 * @throws PolicyError in IAM's words; also for what IAM knows but this server does not honour
 */
export function parsePolicy(source: unknown): PolicyDocument {
  const document = typeof source === 'string' ? fromJson(source) : source
  if (!isRecord(document)) throw new PolicyError('Syntax errors in policy.')
  refuseUnknown(document, DOCUMENT_KEYS)
  const { Version, Statement } = document
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17') {
    throw new PolicyError('The policy must contain a valid version string')
  }
  if (document.Id !== undefined && typeof document.Id !== 'string') throw new PolicyError('Syntax errors in policy.')
  const all = Array.isArray(Statement) ? Statement : [Statement]
  if (all.length === 0 || Statement === undefined) throw new PolicyError('Syntax errors in policy.')
  for (const statement of all) checkStatement(statement)
  if (JSON.stringify(document).length > LONGEST) {
    throw new PolicyError(`Policy document must not exceed ${LONGEST} non-whitespace characters`)
  }
  return document as unknown as PolicyDocument
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new PolicyError('This policy contains invalid Json', { cause })
  }
}

function checkStatement(statement: unknown): void {
  if (!isRecord(statement)) throw new PolicyError('Syntax errors in policy.')
  refuseUnknown(statement, STATEMENT_KEYS)
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') {
    throw new PolicyError(
      statement.Effect === undefined ? 'Missing required field Effect' : `Invalid effect: ${String(statement.Effect)}`,
    )
  }
  if (statement.Sid !== undefined && !/^[a-zA-Z0-9]*$/.test(String(statement.Sid))) {
    throw new PolicyError(
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    )
  }
  for (const action of exactlyOne(statement, 'Action', 'NotAction', 'Policy statement must contain actions.')) {
    if (!action.includes(':') && action !== '*') {
      throw new PolicyError('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.')
    }
    if (!ACTION.test(action)) throw new PolicyError(`The policy contains an invalid action: ${action}`)
  }
  for (const resource of exactlyOne(statement, 'Resource', 'NotResource', 'Policy statement must contain resources.')) {
    if (!RESOURCE.test(resource)) {
      throw new PolicyError(`Resource ${resource} must be in ARN format or "*".`)
    }
  }
  if (statement.Condition !== undefined) checkCondition(statement.Condition)
}

function exactlyOne(statement: Record<string, unknown>, name: string, not: string, missing: string): readonly string[] {
  if (statement[name] === undefined && statement[not] === undefined) throw new PolicyError(missing)
  if (statement[name] !== undefined && statement[not] !== undefined) throw new PolicyError('Syntax errors in policy.')
  return strings(statement[name] ?? statement[not], missing)
}

function checkCondition(condition: unknown): void {
  if (!isRecord(condition)) throw new PolicyError('Syntax errors in policy.')
  for (const [operator, tests] of Object.entries(condition)) {
    if (!Object.hasOwn(CONDITIONS, operator.replace(/IfExists$/, ''))) {
      throw new PolicyError(`Invalid Condition type : ${operator}.`)
    }
    if (!isRecord(tests)) throw new PolicyError('Syntax errors in policy.')
    for (const [key, values] of Object.entries(tests)) {
      if (key.toLowerCase() !== 'aws:requestedregion') throw new PolicyError(`Condition key ${key} is not supported.`)
      strings(values, 'Syntax errors in policy.')
    }
  }
}

function strings(value: unknown, message: string): readonly string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  if (all.length === 0) throw new PolicyError(message)
  if (!all.every((one) => typeof one === 'string' && one !== '')) throw new PolicyError('Syntax errors in policy.')
  return all as string[]
}

function refuseUnknown(value: Record<string, unknown>, known: ReadonlySet<string>): void {
  for (const key of Object.keys(value)) {
    if (!known.has(key)) throw new PolicyError(`Syntax errors in policy: ${key} is not supported.`)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
