import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownImages } from '../../cloud/facts/ec2/own-images.ts'
import { testDatabase } from '../../store/testing.ts'
import { getComplianceDetailsByConfigRule } from '../compliance/get-compliance-details-by-config-rule.ts'
import { judge, judgedAccount, putRule, rule } from '../compliance/testing.ts'
import { caller } from '../testing.ts'
import { describeConfigRules } from './describe-config-rules.ts'
import { compliant, integer, type ManagedRule, managedRule, text } from './managed-rule.ts'
import { ownEntry } from './own-rule.ts'

const evaluate = () => compliant
const own = { pillar: 'Security', check: 'NON_COMPLIANT if it is wrong.' } as const

test("a rule of AWS's has no entry of ours", () => {
  assert.equal(ownEntry(managedRule({ identifier: 'X', resourceTypes: [], evaluate })), undefined)
})

for (const [name, unit, entry] of [
  [
    'an item',
    managedRule({
      identifier: 'PLUMBLINE_A_B',
      resourceTypes: ['AWS::EC2::Instance'],
      parameters: { days: integer({ default: '3' }), name: text({ required: true }) },
      own: { ...own, notes: { days: 'How many.' } },
      evaluate,
    }),
    {
      name: 'plumbline-a-b',
      trigger: 'change',
      resourceTypes: ['AWS::EC2::Instance'],
      parameters: [
        { name: 'days', type: 'int', default: '3', required: false, note: 'How many.' },
        { name: 'name', type: 'String', required: true },
      ],
    },
  ],
  [
    'an item, by time',
    managedRule({
      identifier: 'PLUMBLINE_A_B',
      resourceTypes: ['AWS::EC2::Instance'],
      own: { ...own, trigger: 'periodic' },
      evaluate,
    }),
    {
      name: 'plumbline-a-b',
      trigger: 'periodic',
      resourceTypes: ['AWS::EC2::Instance'],
      parameters: [],
      maximumFrequency: 'TwentyFour_Hours',
    },
  ],
  [
    'an account',
    managedRule({
      identifier: 'PLUMBLINE_A_B',
      own: { ...own, resourceTypes: ['AWS::EC2::Image'] },
      evaluateAll: async () => [],
    }),
    {
      name: 'plumbline-a-b',
      trigger: 'periodic',
      resourceTypes: ['AWS::EC2::Image'],
      parameters: [],
      maximumFrequency: 'TwentyFour_Hours',
    },
  ],
] as const) {
  test(`what the catalogue has of a rule of ours that judges ${name}`, () => {
    assert.deepEqual(ownEntry(unit as ManagedRule), {
      identifier: 'PLUMBLINE_A_B',
      check: own.check,
      confidence: 'high',
      pillar: 'Security',
      ...entry,
    })
  })
}

const db = await testDatabase()
const context = await judgedAccount(db)
const source = { Source: { Owner: 'AWS' as const, SourceIdentifier: 'PLUMBLINE_AMI_AGE' } }

test("a rule of ours is put, described and judged as AWS's are", async () => {
  const { accountId } = context().caller
  await putRule(rule('ami-age', { ...source, InputParameters: '{"maxAgeDays":"30"}' }), context())
  const describe = caller('DescribeConfigRules', describeConfigRules)
  const { ConfigRules: [put] = [] } = await describe({ ConfigRuleNames: ['ami-age'] }, context())
  assert.deepEqual([put?.Source, put?.MaximumExecutionFrequency], [source.Source, 'TwentyFour_Hours'])

  const image = (id: string, created: string) => ({ id, name: id, created: new Date(created), public: false })
  await judge(db, {
    connect: async () => ({ accountId }) as never,
    fact: async (_, wanted) => {
      assert.equal(wanted.name, ownImages.name)
      return [image('ami-new', '2026-02-28'), image('ami-old', '2026-01-01')] as never
    },
  })
  const details = caller('GetComplianceDetailsByConfigRule', getComplianceDetailsByConfigRule)
  const { EvaluationResults = [] } = await details({ ConfigRuleName: 'ami-age' }, context())
  assert.deepEqual(
    EvaluationResults.map(({ EvaluationResultIdentifier: { EvaluationResultQualifier: one } = {}, ComplianceType }) => [
      one?.ResourceType,
      one?.ResourceId,
      ComplianceType,
    ]).sort(),
    [
      ['AWS::EC2::Image', 'ami-new', 'COMPLIANT'],
      ['AWS::EC2::Image', 'ami-old', 'NON_COMPLIANT'],
    ],
  )
})

test('refused: what a rule of ours does not take, and one that there is not', async () => {
  for (const [over, message] of [
    [{ ...source, InputParameters: '{"maxAgeDays":"old"}' }, /maxAgeDays must be an integer/],
    [{ ...source, InputParameters: '{"age":"30"}' }, /Unknown parameters/],
    [{ Source: { Owner: 'AWS', SourceIdentifier: 'PLUMBLINE_NOTHING' } }, /PLUMBLINE_NOTHING is invalid/],
  ] as const)
    await assert.rejects(putRule(rule('refused', over), context()), {
      code: 'InvalidParameterValueException',
      message,
    })
})
