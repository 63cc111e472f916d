import { valueAt } from '../config/compliance/value-at.ts'
import { lookedAt } from '../config/compliance/watched-item.ts'
import { ItemProblem, importedItem } from '../config/import/imported-item.ts'
import { type Item, itemOf } from '../config/rules/item.ts'
import { type CatalogueRule, catalogueRule, catalogueRules, managedRuleOf } from '../config/rules/managed.ts'
import { type AnyItemRule, judge } from '../config/rules/managed-rule.ts'
import { InvalidParameter, readParameters } from '../config/rules/parameters.ts'
import type { Json, JsonObject } from '../lib/json.ts'

/** What a managed rule says of an item that is in no ledger. */
export interface JudgedFixture {
  /** `S3_BUCKET_VERSIONING_ENABLED` */
  readonly identifier: string
  readonly resourceType: string
  readonly resourceId: string
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'INSUFFICIENT_DATA'
  readonly annotation?: string
  /** What the rule looked at, in order; no value where there is nothing. */
  readonly fields: readonly { readonly path: string; readonly value?: Json }[]
}

/** Why there is no judging. */
export class CannotJudge extends Error {
  readonly why: 'unknown rule' | 'parameters' | 'fixture' | 'rule'

  constructor(why: CannotJudge['why'], message: string, cause?: unknown) {
    super(message, { cause })
    this.why = why
  }
}

/** Names of all managed rules, as `s3-bucket-versioning-enabled`. */
export function managedRuleNames(): readonly string[] {
  return [...catalogueRules()].map(({ name }) => name)
}

/**
 * Judges one configuration item with a managed rule, without any database.
 *
 * @param rule identifier or name of the rule
 * @param fixture the item as AWS Config delivers it or answers it; what only places it (account, time, id) may be absent
 * @param parameters the rule's InputParameters
 * @throws CannotJudge
 */
export function judgeFixture(
  rule: string,
  fixture: JsonObject,
  parameters: Readonly<Record<string, string>>,
  now: Date,
): JudgedFixture {
  const entry = catalogueRule(rule) ?? [...catalogueRules()].find(({ name }) => name === rule)
  if (entry === undefined) throw new CannotJudge('unknown rule', `There is no managed rule ${rule}.`)
  const implementation = itemRule(entry)
  const item = itemOfFixture(fixture, implementation, now)
  const values = valuesOf(implementation, parameters)
  const { result, paths } = errorsOf(entry, () =>
    lookedAt(item, (seen) => judge(implementation, seen, values, { now })),
  )
  const annotation = result.compliance === 'INSUFFICIENT_DATA' ? result.detail : result.annotation
  const subject = subjectOf(item)
  return {
    identifier: entry.identifier,
    resourceType: item.resourceType,
    resourceId: item.resourceId,
    compliance: result.compliance,
    ...(annotation === undefined ? {} : { annotation }),
    fields: paths.map((path) => {
      const value = valueAt(subject, path)
      return value === undefined ? { path } : { path, value }
    }),
  }
}

function itemRule({ identifier }: CatalogueRule): AnyItemRule {
  const found = managedRuleOf(identifier)
  if (found !== undefined && 'evaluate' in found) return found
  if (found === undefined) throw new CannotJudge('rule', `The managed rule ${identifier} is not implemented yet.`)
  if ('unjudged' in found) {
    const why = found.unjudged === 'external' ? 'its verdicts are put' : 'AWS has made it inactive'
    throw new CannotJudge('rule', `${identifier} judges nothing: ${why}.`)
  }
  throw new CannotJudge('rule', `${identifier} judges an account as a whole, which no single item can show.`)
}

function itemOfFixture(fixture: JsonObject, { identifier, resourceTypes }: AnyItemRule, now: Date): Item {
  const { awsAccountId, accountId = awsAccountId ?? '123456789012', awsRegion = 'us-east-1' } = fixture
  const whole = {
    resourceType: resourceTypes[0],
    resourceId: 'fixture',
    configurationItemCaptureTime: now.toISOString(),
    configurationItemStatus: 'OK',
    ...fixture,
    ...heldSupplementary(fixture),
  }
  const { document, ...head } = read(whole, { accountId: String(accountId), region: String(awsRegion) }, now)
  if (!resourceTypes.includes(head.resourceType)) {
    throw new CannotJudge('fixture', `${identifier} judges ${resourceTypes.join(', ')}, not ${head.resourceType}.`)
  }
  if (document === undefined) throw new CannotJudge('fixture', `The item is ${head.status}: nothing is left to judge.`)
  return itemOf(
    {
      accountId: head.accountId,
      awsRegion: String(awsRegion),
      resourceType: head.resourceType,
      resourceId: head.resourceId,
      resourceName: head.resourceName ?? undefined,
      arn: head.arn ?? undefined,
      availabilityZone: head.availabilityZone ?? undefined,
      resourceCreationTime: head.resourceCreationTime ?? undefined,
      captureTime: head.captureTime,
    },
    document as never,
  )
}

function read(whole: object, place: { accountId: string; region: string }, now: Date) {
  try {
    return importedItem(JSON.stringify(whole), place, now)
  } catch (error) {
    if (error instanceof ItemProblem) throw new CannotJudge('fixture', `The item cannot be read: ${error.message}.`)
    throw error
  }
}

/** Where the configuration is JSON text, as the API answers it, each value of the supplementary configuration is, too. */
function heldSupplementary({ configuration, supplementaryConfiguration: held }: JsonObject): object {
  if (typeof configuration !== 'string' || typeof held !== 'object' || held === null) return {}
  const values = Object.entries(held).map(([name, value]) => [name, typeof value === 'string' ? parsed(value) : value])
  return { supplementaryConfiguration: Object.fromEntries(values) }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text // A text that is no JSON stands for itself.
  }
}

function valuesOf({ parameters = {} }: AnyItemRule, given: Readonly<Record<string, string>>) {
  try {
    return readParameters(parameters, given)
  } catch (error) {
    if (error instanceof InvalidParameter) throw new CannotJudge('parameters', error.message)
    throw error
  }
}

/** What the rule throws is an error of the rule. */
function errorsOf<T>({ identifier }: CatalogueRule, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new CannotJudge('rule', `${identifier} failed: ${(error as Error).message}`, error)
  }
}

function subjectOf(item: Item): Json {
  const { tags, configuration, supplementaryConfiguration, relationships, resourceCreationTime } = item
  return {
    tags,
    configuration: configuration.value,
    supplementaryConfiguration: supplementaryConfiguration.value,
    relationships: relationships.map((relationship) => ({ ...relationship })),
    resourceName: item.resourceName ?? null,
    arn: item.arn ?? null,
    availabilityZone: item.availabilityZone ?? null,
    resourceCreationTime: resourceCreationTime?.toISOString() ?? null,
  }
}
