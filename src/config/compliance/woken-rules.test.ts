/** Rules that judge an account as a whole and that a change woke: they read what the ledger does not hold since then. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import { testDatabase } from '../../store/testing.ts'
import { record } from '../items/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { startConfigRulesEvaluation } from '../rules/start-config-rules-evaluation.ts'
import { caller } from '../testing.ts'
import { factReader } from './facts.ts'
import { judge, judgedAccount, later, putRule, rule } from './testing.ts'

const db = await testDatabase()
const start = caller('StartConfigRulesEvaluation', startConfigRulesEvaluation)
const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
const ACL = 'AWS::WAFv2::WebACL'

/** An account with two rules of the same fact, which says of the load balancer whether it is protected. */
async function balanced() {
  const context = await judgedAccount(db)
  const wire = { acls: new Map<string, object>(), reads: 0 }
  const service = async () => {
    throw new Error('the fact is answered by the test')
  }
  const cloud = { ...context().caller, partition: 'aws', service, close: () => undefined } as unknown as Cloud
  const read = factReader(() => later().getTime())
  const fact = ((of: Cloud, wanted: Parameters<typeof read>[1], since?: Date) => {
    const counted = async () => {
      wire.reads += 1
      return new Map(wire.acls)
    }
    return read(of, { ...wanted, read: counted }, since)
  }) as typeof read
  const work = () => judge(db, { connect: async () => cloud, fact })
  await recordOne(context(), BALANCER, 'front', { type: 'application' })
  // No change is left that would wake them.
  await work()
  const source = { Source: { Owner: 'AWS' as const, SourceIdentifier: 'ALB_WAF_ENABLED' } }
  for (const name of ['one', 'other']) await putRule(rule(name, source), context())
  await work()
  return { context, wire, work }
}

async function recordOne({ caller: { accountId, region } }: ConfigContext, type: string, id: string, made: object) {
  const configuration = { ...made, at: later().toISOString() }
  const scope = { accountId, region, resourceType: type }
  await record(db, { resourceId: id, configuration }, { at: later().toISOString(), scope })
}

async function said({ caller: { accountId } }: ConfigContext): Promise<string[]> {
  const { rows } = await db.query<{ name: string; compliance: string }>(
    `select r.name, v.compliance from verdict v join config_rule r on r.account_id = v.account_id and r.rule_id = v.rule_id
     where v.account_id = $1 and v.to_time is null order by r.name`,
    [accountId],
  )
  return rows.map(({ name, compliance }) => `${name} ${compliance}`)
}

test('rules that are made share what was read in the round', async () => {
  const { context, wire } = await balanced()
  assert.deepEqual(await said(context()), ['one NON_COMPLIANT', 'other NON_COMPLIANT'])
  assert.equal(wire.reads, 1)
})

for (const [name, wake] of [
  [
    'a change of what they judge',
    (context: ConfigContext) => recordOne(context, BALANCER, 'front', { type: 'application' }),
  ],
  ['a change of what they look at', (context: ConfigContext) => recordOne(context, ACL, 'acl', { name: 'acl' })],
  ['who asks for it', (context: ConfigContext) => start({ ConfigRuleNames: ['one', 'other'] }, context)],
] as const) {
  test(`${name} has them read anew, once together`, async () => {
    const { context, wire, work } = await balanced()
    wire.acls.set('front', { id: '1', arn: 'arn' })
    await wake(context())
    await work()
    assert.deepEqual(await said(context()), ['one COMPLIANT', 'other COMPLIANT'])
    assert.equal(wire.reads, 2)
  })
}

test('two changes before they are taken up: the later one counts', async () => {
  const { context, wire, work } = await balanced()
  await recordOne(context(), ACL, 'acl', { name: 'first' })
  await recordOne(context(), ACL, 'acl', { name: 'second' })
  wire.acls.set('front', { id: '1', arn: 'arn' })
  await work()
  assert.deepEqual(await said(context()), ['one COMPLIANT', 'other COMPLIANT'])
})

test('at their regular times they take what was read in the round', async () => {
  const { context, wire, work } = await balanced()
  await recordOne(context(), ACL, 'acl', { name: 'acl' })
  await work()
  assert.equal(wire.reads, 2)
  await db.query('update rule_due set due_at = $2 where account_id = $1', [context().caller.accountId, later()])
  await putRule(rule('third', { Source: { Owner: 'AWS', SourceIdentifier: 'ALB_WAF_ENABLED' } }), context())
  await work()
  assert.equal(wire.reads, 2)
})
