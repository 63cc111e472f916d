/** What `evaluate.ts` measures, in a process of its own. `node bench/measure-evaluate.ts pglite|URL ITEMS` */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { evaluateChanges } from '../src/config/compliance/evaluate-changes.ts'
import { evaluateDueRule, type RuleContext } from '../src/config/compliance/evaluate-rule.ts'
import { judgeChanges } from '../src/config/compliance/testing.ts'
import { readingOf } from '../src/config/items/reading.ts'
import { recordReadings } from '../src/config/items/record.ts'
import { putConfigurationRecorder } from '../src/config/recorder/put-configuration-recorder.ts'
import { catalogueRules, managedRuleOf } from '../src/config/rules/managed.ts'
import { putConfigRule } from '../src/config/rules/put-config-rule.ts'
import { startConfigRulesEvaluation } from '../src/config/rules/start-config-rules-evaluation.ts'
import { testContext } from '../src/config/testing.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDatabase } from '../src/store/open.ts'
import { ACCOUNT, ITEMS_AT_A_TIME, REGION, resourcesOf } from './resources.ts'

const RULES = 50
/** Named in one StartConfigRulesEvaluation. */
const AT_ONCE = 25

const [target = 'pglite', items = '10000'] = process.argv.slice(2)
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bench-'))
const db = await openDatabase(target === 'pglite' ? { dataDir: path.join(folder, 'data') } : { url: target })
await migrate(db)
const call = () => testContext(db, { accountId: ACCOUNT, region: REGION, now: new Date(), newId: randomUUID })
const worker: RuleContext = {
  db,
  clock: () => new Date(),
  worker: 'bench',
  leaseMs: 60_000,
  log: pino({ level: 'warn' }, process.stderr),
  signal: new AbortController().signal,
  connect: async () => undefined,
  fact: () => Promise.reject(new Error('No fact is read')),
}

await putConfigurationRecorder.run(
  { ConfigurationRecorder: { name: 'default', roleARN: `arn:aws:iam::${ACCOUNT}:role/config` } } as never,
  call() as never,
)
const names = await putRules()
while (await evaluateDueRule(worker));
await sweep()
const first = await timed(() => judgeChanges(worker))
const verdicts = await openVerdicts()
if (verdicts === 0) throw new Error('Nothing was judged')
await sweep()
const unchanged = await timed(() => evaluateChanges(worker))
for (let i = 0; i < names.length; i += AT_ONCE) {
  await startConfigRulesEvaluation.run({ ConfigRuleNames: names.slice(i, i + AT_ONCE) } as never, call() as never)
}
const anew = await timed(async () => {
  while (await evaluateDueRule(worker));
})
if ((await openVerdicts()) !== verdicts) throw new Error('Judging anew gave something else')
await db.close()
rmSync(folder, { recursive: true })
console.log(JSON.stringify({ resources: Number(items), rules: names.length, verdicts, first, unchanged, anew }))

/** Rules of the six types that need no parameters, in the catalogue's order. */
async function putRules(): Promise<string[]> {
  const types = new Set<string>(resourcesOf(0, 100).keys())
  const fitting = [...catalogueRules()].filter(({ identifier }) => {
    const rule = managedRuleOf(identifier)
    if (rule === undefined || !('evaluate' in rule) || !rule.resourceTypes.some((type) => types.has(type))) return false
    return Object.values(rule.parameters ?? {}).every((p) => !p.required || p.fallback !== undefined)
  })
  const chosen = fitting.slice(0, RULES).map(({ identifier }) => identifier)
  if (chosen.length < RULES) throw new Error(`Only ${chosen.length} rules fit`)
  for (const identifier of chosen) {
    const Source = { Owner: 'AWS', SourceIdentifier: identifier }
    await putConfigRule.run({ ConfigRule: { ConfigRuleName: identifier, Source } } as never, call() as never)
  }
  return chosen
}

async function sweep(): Promise<void> {
  for (let from = 0; from < Number(items); from += ITEMS_AT_A_TIME) {
    for (const [resourceType, resources] of resourcesOf(from, Math.min(ITEMS_AT_A_TIME, Number(items) - from))) {
      const now = new Date()
      const options = { observedAt: now, now, recordingFrequency: 'CONTINUOUS', origin: 'recorder' } as const
      const scope = { accountId: ACCOUNT, region: REGION, resourceType }
      await recordReadings(db, scope, resources.map(readingOf), options)
    }
  }
}

async function openVerdicts(): Promise<number> {
  const { rows } = await db.query<{ n: number }>('select count(*) as n from verdict where to_time is null')
  return Number(rows[0]!.n)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
