/** The packs that come with Plumbline deploy as they are, and so do published ones. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { judgedAccount } from '../compliance/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { compliance, put, status } from './testing.ts'

const db = await testDatabase()
const root = path.resolve(import.meta.dirname, '..', '..', '..')
const templates = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ file: name, text: readFileSync(path.join(root, folder, name), 'utf8') }))

const statusOf = async (context: () => ConfigContext) =>
  (await status({ ConformancePackNames: ['pack'] }, context())).ConformancePackStatusDetails![0]!

/** How many rules each has: what packs/README.md says. */
const COUNTS: Record<string, number> = {
  'security.yaml': 15,
  'cost.yaml': 12,
  'reliability.yaml': 15,
  'cis.yaml': 32,
  'soc2.yaml': 60,
  'hipaa-164-312.yaml': 66,
  'pci-dss-4.yaml': 66,
}

test('all packs are told of', () => {
  const own = templates('packs').map(({ file }) => file)
  assert.deepEqual(own.sort(), Object.keys(COUNTS).sort())
  const table = readFileSync(path.join(root, 'packs', 'README.md'), 'utf8')
  for (const [file, count] of Object.entries(COUNTS)) assert.ok(table.includes(`(${file}) | ${count} |`), file)
})

for (const { file, text } of templates('packs')) {
  test(`${file} deploys within the limits of AWS, and each of its rules has its controls`, async () => {
    const context = await judgedAccount(db, { limits: 'aws' })
    await put({ ConformancePackName: 'pack', TemplateBody: text }, context())
    const { ConformancePackState, ConformancePackStatusReason } = await statusOf(context)
    assert.deepEqual([ConformancePackState, ConformancePackStatusReason], ['CREATE_COMPLETE', undefined])
    const { ConformancePackRuleComplianceList: rules } = await compliance({ ConformancePackName: 'pack' }, context())
    assert.equal(rules.length, COUNTS[file])
    for (const { ConfigRuleName: name, Controls } of rules) {
      assert.ok(Controls!.length > 0 && Controls!.length <= 20, name)
      assert.equal(new Set(Controls).size, Controls!.length, name)
    }
  })
}

/** What the published templates leave to whoever deploys them. */
const GIVEN: Record<string, string> = {
  S3TargetBucketNameForEnableLogging: 'logs',
  CustomConfigRuleLambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:custom',
}

for (const { file, text } of templates('src/template/testdata')) {
  test(`${file} deploys`, async () => {
    const context = await judgedAccount(db)
    const parameters = Object.entries(GIVEN).filter(([name]) => text.includes(`  ${name}:`))
    await put(
      {
        ConformancePackName: 'pack',
        TemplateBody: text,
        ConformancePackInputParameters: parameters.map(([ParameterName, ParameterValue]) => ({
          ParameterName,
          ParameterValue,
        })),
      },
      context(),
    )
    const { ConformancePackState, ConformancePackStatusReason } = await statusOf(context)
    assert.deepEqual([ConformancePackState, ConformancePackStatusReason], ['CREATE_COMPLETE', undefined])
  })
}
