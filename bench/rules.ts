/**
 * All managed rules that judge items over configuration items of six types, as a ratio to `JSON.parse` of the same documents in the same
 * run: an item is parsed once and given to every rule of its type. One thread, no database. Rounds alternate, and the best of each count: what else runs on the machine only adds.
 * `node bench/rules.ts [--items N] [--rounds N]`
 */
import { parseArgs } from 'node:util'
import { documentBytes } from '../src/config/items/document.ts'
import { type ItemHead, itemOf } from '../src/config/rules/item.ts'
import { catalogueRules, managedRuleOf } from '../src/config/rules/managed.ts'
import { type AnyItemRule, judge } from '../src/config/rules/managed-rule.ts'
import { readParameters } from '../src/config/rules/parameters.ts'
import type { JsonObject } from '../src/lib/json.ts'
import { ACCOUNT, ITEMS_AT_A_TIME, REGION, resourcesOf } from './resources.ts'

/** Times of `JSON.parse` alone; AWS charges for each evaluation (USD). https://aws.amazon.com/config/pricing/ */
const GOAL = { ratio: 1.5, most: 2.5 }
const AWS_PRICE = 0.001
/** What must be given, by kind; and where only something of its own form will do. */
const CONTROL_POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 's3:*', Resource: '*' }],
}
const OWN_VALUES: Record<string, string> = { controlPolicy: JSON.stringify(CONTROL_POLICY) }
const VALUES = { text: 'x', integer: '1', decimal: '1', flag: 'true', list: 'x', map: 'x:y' }

const { values } = parseArgs({
  options: { items: { type: 'string', default: '50000' }, rounds: { type: 'string', default: '5' } },
})
const now = new Date()
const moment = { now }
const rulesOf = byType()
const chunks = [...documents(Number(values.items))]

const parsing: number[] = []
const judging: number[] = []
let counts: Record<string, number> = {}
for (let round = 0; round < Number(values.rounds); round += 1) {
  parsing.push(timed(parseAll))
  counts = {}
  judging.push(timed(judgeAll))
}
const [floor, ours] = [Math.min(...parsing), Math.min(...judging)]
const number = (value: number) => Math.round(value).toLocaleString('en')
const evaluations = Object.values(counts).reduce((sum, count) => sum + count, 0)
if (!counts.COMPLIANT || !counts.NON_COMPLIANT) throw new Error(`Nothing was judged: ${JSON.stringify(counts)}`)
console.log(`${number(chunks.length)} items, ${number(evaluations)} evaluations: ${JSON.stringify(counts)}`)
console.log(`  JSON.parse     ${number(floor)} ms`)
console.log(
  `  parsed, judged ${number(ours)} ms, ${(ours / floor).toFixed(2)} times as long (goal ${GOAL.ratio}, at most ${GOAL.most})`,
)
console.log(`  ${number((evaluations / (ours - floor)) * 1000)} evaluations/s beside the parsing`)
console.log(`  AWS Config would have charged $${(evaluations * AWS_PRICE).toFixed(2)}`)

function byType(): Map<string, { rule: AnyItemRule; parameters: ReturnType<typeof readParameters> }[]> {
  const found = new Map<string, { rule: AnyItemRule; parameters: ReturnType<typeof readParameters> }[]>()
  for (const { identifier } of catalogueRules()) {
    const rule = managedRuleOf(identifier)
    if (rule === undefined || !('evaluate' in rule)) continue
    const required = Object.entries(rule.parameters ?? {}).filter(([, p]) => p.required && p.fallback === undefined)
    const given = Object.fromEntries(required.map(([name, p]) => [name, OWN_VALUES[name] ?? VALUES[p.kind]]))
    const parameters = readParameters(rule.parameters ?? {}, given)
    for (const type of rule.resourceTypes) found.set(type, [...(found.get(type) ?? []), { rule, parameters }])
  }
  return found
}

function* documents(items: number): Generator<{ head: ItemHead; text: string }> {
  for (let from = 0; from < items; from += ITEMS_AT_A_TIME) {
    for (const [resourceType, resources] of resourcesOf(from, Math.min(ITEMS_AT_A_TIME, items - from))) {
      for (const resource of resources) {
        const { resourceId, resourceName, arn } = resource
        const head = {
          accountId: ACCOUNT,
          awsRegion: REGION,
          resourceType,
          resourceId,
          resourceName,
          arn,
          captureTime: now,
        }
        yield { head, text: documentBytes(resource as never).bytes.toString() }
      }
    }
  }
}

function parseAll(): void {
  for (const { text } of chunks) JSON.parse(text)
}

function judgeAll(): void {
  for (const { head, text } of chunks) {
    const item = itemOf(head, JSON.parse(text) as JsonObject)
    for (const { rule, parameters } of rulesOf.get(head.resourceType) ?? []) {
      const { compliance } = judge(rule, item, parameters, moment)
      counts[compliance] = (counts[compliance] ?? 0) + 1
    }
  }
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
