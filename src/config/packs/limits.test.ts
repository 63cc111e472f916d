/** AWS's limits hold with `--limits aws`; else what passes one is a warning in the log. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import { testDatabase } from '../../store/testing.ts'
import { judgedAccount, putRule, rule } from '../compliance/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { put, ruleYaml, status, VERSIONED } from './testing.ts'

const db = await testDatabase()

/** An account of so many rules already, and the warnings of its log. */
async function account(limits: 'aws' | 'none', rules = 0) {
  const warnings: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(JSON.parse(line).msg) })
  const context = await judgedAccount(db, { limits, log })
  await db.query(
    `insert into config_rule (account_id, region, name, rule_id, owner, source, state, created_at, updated_at, first_activated_at)
     select $1, 'us-east-1', 'r-' || i, 'config-rule-' || i, 'AWS', '{"Owner":"AWS"}', 'ACTIVE', now(), now(), now()
     from generate_series(1, $2::integer) as i`,
    [context().caller.accountId, rules],
  )
  return { context, warnings }
}

const many = (count: number) =>
  `Resources:${Array.from({ length: count }, (_, i) => ruleYaml(`R${i}`, VERSIONED)).join('')}`
const large = `# ${'é'.repeat(25_600)}\n${many(1)}`
const pack = (TemplateBody: string) => (context: ConfigContext) =>
  put({ ConformancePackName: 'pack', TemplateBody }, context)

const CASES: [
  name: string,
  rules: number,
  ask: (context: ConfigContext) => Promise<unknown>,
  code: string,
  warning: string,
][] = [
  [
    'a rule beyond 1,000',
    1000,
    (context) => putRule(rule('one-more'), context),
    'MaxNumberOfConfigRulesExceededException',
    'more rules than AWS Config would take',
  ],
  [
    '131 rules in a pack',
    0,
    pack(many(131)),
    'ConformancePackTemplateValidationException',
    'more rules in a pack than AWS Config would take',
  ],
  [
    'a template beyond 51,200 bytes',
    0,
    pack(large),
    'ConformancePackTemplateValidationException',
    'a larger template than AWS Config would take (bytes)',
  ],
]

for (const [name, rules, ask, code, warning] of CASES) {
  test(`${name} is refused with the limits of AWS, and else a warning`, async () => {
    const strict = await account('aws', rules)
    await assert.rejects(ask(strict.context()), { code })
    assert.deepEqual(strict.warnings, [])
    const free = await account('none', rules)
    await ask(free.context())
    assert.deepEqual(free.warnings, [warning])
  })
}

test('a pack whose rules would be too many fails with the limits of AWS, and else is a warning', async () => {
  const stateOf = async ({ context }: Awaited<ReturnType<typeof account>>) =>
    (await status({ ConformancePackNames: ['pack'] }, context())).ConformancePackStatusDetails![0]!
  const strict = await account('aws', 995)
  await pack(many(6))(strict.context())
  const { ConformancePackState: state, ConformancePackStatusReason: reason } = await stateOf(strict)
  assert.equal(state, 'CREATE_FAILED')
  assert.match(reason!, /would contain 1001 config rules, more than 1000/)
  const free = await account('none', 995)
  await pack(many(6))(free.context())
  assert.equal((await stateOf(free)).ConformancePackState, 'CREATE_COMPLETE')
  assert.deepEqual(free.warnings, ['more rules than AWS Config would take'])
})
