/** How a rule is tested: a table of items for each verdict that it can give. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../cloud/fact.ts'
import type { Relationship } from '../../cloud/resource-type.ts'
import { hasSchema, pathsOutsideSchema } from '../../cloud/shape.ts'
import type { JsonObject } from '../../lib/json.ts'
import { type Item, itemOf } from './item.ts'
import {
  type AnyAccountRule,
  type AnyItemRule,
  type Evaluation,
  judge,
  type ManagedRule,
  type RuleAccount,
} from './managed-rule.ts'
import { readParameters } from './parameters.ts'

/** When tests take place. */
export const NOW = new Date('2026-03-01T12:00:00.000Z')

/** An item, as far as it matters to the rule. */
export interface Sample {
  readonly resourceType?: string
  readonly resourceId?: string
  readonly resourceName?: string
  readonly arn?: string
  readonly resourceCreationTime?: Date
  readonly configuration?: JsonObject
  readonly supplementaryConfiguration?: JsonObject
  readonly tags?: Readonly<Record<string, string>>
  readonly relationships?: readonly Relationship[]
  /**
   * Paths that real items have though AWS's property schema does not know them, and why that is known. Any other path outside
   * the schema fails the test: the rule would judge a shape that no item has.
   */
  readonly beyondSchema?: string
}

type InputParameters = Readonly<Record<string, string>>
type ItemCase = Sample | readonly [Sample, InputParameters]
type Verdicts = 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'INSUFFICIENT_DATA'

/** Which rules were tested in which verdicts, for the meta-test. */
export const tested = new Map<string, Set<Verdicts>>()

/**
 * Tests a rule that judges items: each named item must get the verdict that it stands under. Give each of the rule's verdicts a case.
 */
export function testRule(
  rule: AnyItemRule,
  cases: Partial<Record<Verdicts, Readonly<Record<string, ItemCase>>>>,
): void {
  const verdicts = tested.get(rule.identifier) ?? new Set()
  tested.set(rule.identifier, verdicts)
  for (const [expected, named] of Object.entries(cases) as [Verdicts, Record<string, ItemCase>][]) {
    verdicts.add(expected)
    for (const [name, given] of Object.entries(named)) {
      test(`${rule.identifier} is ${expected}: ${name}`, () => {
        const [sample, inputParameters = {}] = Array.isArray(given)
          ? (given as [Sample, InputParameters])
          : [given as Sample]
        const item = sampleItem(rule.resourceTypes[0] ?? 'AWS::::Account', sample)
        assertShape(item, sample)
        const verdict = judge(rule, item, readParameters(rule.parameters ?? {}, inputParameters), { now: NOW })
        assert.equal(verdict.compliance, expected, JSON.stringify(verdict))
      })
    }
  }
}

/** Tests each rule of a family on the same items. */
export function testRules(rules: readonly ManagedRule[], cases: Parameters<typeof testRule>[1]): void {
  for (const rule of rules) testRule(rule as AnyItemRule, cases)
}

interface AccountCase {
  /** The ledger's resources. */
  readonly items?: readonly (Sample & { readonly resourceType: string })[]
  /** What is read of the account; an `Error` cannot be read. */
  readonly facts?: readonly (readonly [Fact<unknown>, unknown])[]
  readonly parameters?: InputParameters
  /** `type id` to the verdict; or why there is none. */
  readonly expect: Readonly<Record<string, Verdicts>> | { readonly throws: RegExp }
}

/** Tests a rule that judges an account as a whole. */
export function testAccountRule(rule: AnyAccountRule, cases: Readonly<Record<string, AccountCase>>): void {
  const verdicts = tested.get(rule.identifier) ?? new Set()
  tested.set(rule.identifier, verdicts)
  for (const [name, given] of Object.entries(cases)) {
    if (!('throws' in given.expect))
      for (const verdict of Object.values(given.expect)) verdicts.add(verdict as Verdicts)
    test(`${rule.identifier}: ${name}`, async () => {
      const parameters = readParameters(rule.parameters ?? {}, given.parameters ?? {})
      const evaluated = () => evaluationsOf(rule, sampleAccount(given), parameters)
      if ('throws' in given.expect) {
        await assert.rejects(evaluated(), given.expect.throws as RegExp)
        return
      }
      const found = await evaluated()
      assert.deepEqual(
        Object.fromEntries(found.map((e) => [`${e.resourceType} ${e.resourceId}`, e.verdict.compliance])),
        given.expect,
      )
    })
  }
}

async function evaluationsOf(rule: AnyAccountRule, account: RuleAccount, parameters: object): Promise<Evaluation[]> {
  const found: Evaluation[] = []
  for await (const evaluation of await rule.evaluateAll(account, parameters as never)) found.push(evaluation)
  return found
}

function sampleAccount({ items = [], facts = [] }: AccountCase): RuleAccount {
  return {
    accountId: '123456789012',
    region: 'us-east-1',
    now: NOW,
    async *items(resourceType) {
      for (const sample of items) {
        if (sample.resourceType !== resourceType) continue
        const item = sampleItem(resourceType, sample)
        assertShape(item, sample)
        yield item
      }
    },
    async fact<T>(fact: Fact<T>): Promise<T> {
      // By name, which is unique: a fact that is asked with arguments is made anew each time.
      const found = facts.find(([known]) => known.name === fact.name)
      if (found === undefined) throw new Error(`the test gives no value for the fact ${fact.name}`)
      if (found[1] instanceof Error) throw found[1]
      return found[1] as T
    },
  }
}

function sampleItem(resourceType: string, sample: Sample): Item {
  return itemOf(
    {
      accountId: '123456789012',
      awsRegion: 'us-east-1',
      resourceType: sample.resourceType ?? resourceType,
      resourceId: sample.resourceId ?? 'sample',
      resourceName: sample.resourceName,
      arn: sample.arn,
      resourceCreationTime: sample.resourceCreationTime,
      captureTime: NOW,
    },
    sample,
  )
}

function assertShape(item: Item, sample: Sample): void {
  if (sample.beyondSchema !== undefined) return
  const value = {
    configuration: item.configuration.value,
    supplementaryConfiguration: item.supplementaryConfiguration.value,
  }
  if (hasSchema(item.resourceType))
    assert.deepEqual(pathsOutsideSchema(item.resourceType, value), [], 'paths that no item has')
}
