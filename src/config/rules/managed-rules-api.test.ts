import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pages } from '../compliance/testing.ts'
import { besideCaller } from '../items/testing.ts'
import { testContext } from '../testing.ts'
import { getManagedRule } from './get-managed-rule.ts'
import { listManagedRules } from './list-managed-rules.ts'
import { rules as units } from './managed/index.gen.ts'
import type { ManagedRule } from './managed-rule.ts'
import type { ListedRule } from './managed-rule-schema.ts'
import { ruleSource } from './rule-source.ts'

const list = besideCaller<{ rules: ListedRule[]; nextToken?: string }>(listManagedRules)
const get = besideCaller<{ rule: ListedRule; source?: { file: string; text: string } }>(getManagedRule)
/** What is asked is not in the database. */
const context = testContext({} as never)
const implemented = ((units as readonly (ManagedRule | readonly ManagedRule[])[]).flat() as ManagedRule[]).map(
  (rule) => rule.identifier,
)

async function all(filter: object = {}): Promise<ListedRule[]> {
  const found = await pages(async (nextToken) => {
    const page = await list({ limit: 100, ...filter, nextToken }, context)
    return { ...page, NextToken: page.nextToken }
  })
  return found.flatMap((page) => page.rules)
}

test('all rules are listed, by identifier', async () => {
  const rules = await all()
  const own = implemented.filter((identifier) => identifier.startsWith('PLUMBLINE_'))
  assert.equal(rules.length, 837 + own.length)
  assert.deepEqual(
    rules.filter(({ pillar }) => pillar !== undefined).map(({ identifier }) => identifier),
    own.sort(),
  )
  const identifiers = rules.map((rule) => rule.identifier)
  assert.deepEqual(identifiers, [...new Set(identifiers)].sort())
})

for (const [name, filter, holds] of [
  ['a type', { resourceType: 'AWS::S3::Bucket' }, (r: ListedRule) => r.resourceTypes.includes('AWS::S3::Bucket')],
  ['a trigger', { trigger: 'periodic' }, (r: ListedRule) => r.trigger === 'periodic'],
  ['words', { text: 'Versioning' }, (r: ListedRule) => /versioning/i.test(`${r.identifier} ${r.name} ${r.check}`)],
  ['what is implemented', { implemented: true }, (r: ListedRule) => r.implemented],
] as const) {
  test(`rules of ${name}`, async () => {
    const found = await all(filter)
    assert.ok(found.length > 0)
    assert.deepEqual(found, (await all()).filter(holds))
  })
}

test('a rule is found by identifier and by name, with its source', async () => {
  const { rule, source } = await get({ identifier: 'S3_BUCKET_VERSIONING_ENABLED' }, context)
  assert.deepEqual(await get({ identifier: 's3-bucket-versioning-enabled' }, context), { rule, source })
  assert.equal(rule.implemented, true)
  assert.equal(source!.file, 'managed/s3/s3-bucket-versioning-enabled.ts')
  assert.match(source!.text, /identifier: 'S3_BUCKET_VERSIONING_ENABLED'/)
})

test('each implemented rule has a source', async () => {
  for (const identifier of implemented) {
    const source = await ruleSource(identifier)
    assert.ok(source?.text.includes(identifier), identifier)
  }
})

test('rules that judge nothing have a source, which says so', async () => {
  for (const [identifier, words] of [
    ['AWS_CONFIG_PROCESS_CHECK', /unjudged: 'external'/],
    ['FMS_SECURITY_GROUP_CONTENT_CHECK', /unjudged: 'inactive'/],
  ] as const) {
    const { rule, source } = await get({ identifier }, context)
    assert.equal(rule.implemented, true)
    assert.match(source!.text, words)
  }
})

test('refused: an unknown rule, a made up token', async () => {
  await assert.rejects(get({ identifier: 'X' }, context), { code: 'ResourceNotFoundException' })
  await assert.rejects(get({ identifier: 'constructor' }, context), { code: 'ResourceNotFoundException' })
  await assert.rejects(list({ nextToken: 'x' }, context), { code: 'ValidationException' })
})
