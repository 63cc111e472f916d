import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BackupPlan } from '../../../../cloud/facts/backup/plans.ts'
import { plansOver, selector } from './plans-over.ts'

const VOLUME = 'arn:aws:ec2:us-east-1:123456789012:volume/vol-1'
const volume = { arn: VOLUME, tags: { backup: 'daily', stage: 'production', empty: '' } }
type Selection = BackupPlan['selections'][number]
const condition = (ConditionKey: string, ConditionValue: string) => ({ ConditionKey, ConditionValue })
const tagged = (key: string, value: string) => ({ ConditionType: 'STRINGEQUALS' as const, ...condition(key, value) })
const [daily, weekly] = [tagged('backup', 'daily'), tagged('backup', 'weekly')]
const all = ['*']

/** Selections, and whether they select the volume. */
const cases: Readonly<Record<string, readonly [selection: Partial<Selection>, selects: boolean]>> = {
  'its ARN': [{ Resources: ['arn:other', VOLUME] }, true],
  'another ARN': [{ Resources: ['arn:aws:ec2:us-east-1:123456789012:volume/vol-12'] }, false],
  everything: [{ Resources: all }, true],
  'its type': [{ Resources: ['arn:aws:ec2:*:*:volume/*'] }, true],
  'its service': [{ Resources: ['arn:aws:ec2:*'] }, true],
  'another type': [{ Resources: ['arn:aws:ec2:*:*:instance/*'] }, false],
  'an ARN in another case': [{ Resources: [VOLUME.toUpperCase()] }, false],
  'neither ARNs nor tags': [{}, true],
  'empty lists': [{ Resources: [], ListOfTags: [], NotResources: [], Conditions: {} }, true],
  'nothing but conditions that do not hold': [{ Conditions: { StringEquals: [weekly] } }, false],

  'one of two tags': [{ ListOfTags: [weekly, daily] }, true],
  'a tag with its prefix': [{ ListOfTags: [tagged('aws:ResourceTag/backup', 'daily')] }, true],
  'none of the tags': [{ ListOfTags: [weekly, tagged('Backup', 'daily')] }, false],
  'a value in another case': [{ ListOfTags: [tagged('backup', 'Daily')] }, false],
  'a tag with a star is no pattern': [{ ListOfTags: [tagged('backup', 'dai*')] }, false],
  'an empty value': [{ ListOfTags: [tagged('empty', '')] }, true],
  'an empty value of a tag that is not there': [{ ListOfTags: [tagged('absent', '')] }, false],
  'a name that every object has': [{ ListOfTags: [tagged('constructor', '')] }, false],
  'ARNs or tags: by the tag': [{ Resources: ['arn:other'], ListOfTags: [daily] }, true],
  'ARNs or tags: by the ARN': [{ Resources: [VOLUME], ListOfTags: [weekly] }, true],
  'ARNs or tags: by neither': [{ Resources: ['arn:other'], ListOfTags: [weekly] }, false],

  'left out by its ARN': [{ Resources: all, NotResources: [VOLUME] }, false],
  'left out by its type': [{ Resources: [VOLUME], NotResources: ['arn:aws:ec2:*:*:volume/*'] }, false],
  'left out though tagged': [{ ListOfTags: [daily], NotResources: [VOLUME] }, false],
  'another left out': [{ Resources: all, NotResources: ['arn:aws:rds:*'] }, true],
  'left out of nothing said': [{ NotResources: [VOLUME] }, false],

  'both conditions': [
    {
      Resources: all,
      Conditions: { StringEquals: [condition('aws:ResourceTag/backup', 'daily'), condition('stage', 'production')] },
    },
    true,
  ],
  'one of two conditions': [
    { Resources: all, Conditions: { StringEquals: [condition('backup', 'daily'), condition('stage', 'test')] } },
    false,
  ],
  'conditions hold, but nothing names it': [
    { Resources: ['arn:other'], Conditions: { StringEquals: [condition('backup', 'daily')] } },
    false,
  ],
  'conditions narrow tags too': [
    { ListOfTags: [daily], Conditions: { StringEquals: [condition('stage', 'test')] } },
    false,
  ],
  like: [
    { Resources: all, Conditions: { StringLike: [condition('stage', '*rod*'), condition('backup', 'd*')] } },
    true,
  ],
  'not like the other': [{ Resources: all, Conditions: { StringLike: [condition('stage', 'test*')] } }, false],
  'like anything, without the tag': [{ Resources: all, Conditions: { StringLike: [condition('absent', '*')] } }, false],
  'not equal': [{ Resources: all, Conditions: { StringNotEquals: [condition('stage', 'test')] } }, true],
  'not equal, but it is': [
    { Resources: all, Conditions: { StringNotEquals: [condition('absent', 'x'), condition('stage', 'production')] } },
    false,
  ],
  'not equal, without the tag': [{ Resources: all, Conditions: { StringNotEquals: [condition('absent', 'x')] } }, true],
  'not like': [{ Resources: all, Conditions: { StringNotLike: [condition('stage', 'test*')] } }, true],
  'not like, but it is': [{ Resources: all, Conditions: { StringNotLike: [condition('stage', 'prod*')] } }, false],
  'not like, without the tag': [{ Resources: all, Conditions: { StringNotLike: [condition('absent', '*')] } }, true],
  'each operator holds but one': [
    {
      Resources: all,
      Conditions: {
        StringEquals: [condition('backup', 'daily')],
        StringLike: [condition('stage', 'prod*')],
        StringNotEquals: [condition('stage', 'test')],
        StringNotLike: [condition('backup', 'd*')],
      },
    },
    false,
  ],
}

for (const [name, [selection, selects]] of Object.entries(cases)) {
  test(`a selection ${selects ? 'selects' : 'does not select'} a volume: ${name}`, () => {
    const selected = selector({ SelectionName: 'selection', IamRoleArn: 'arn:role', ...selection })(volume)
    assert.equal(selected, selects)
  })
}

test('the plans over a resource are those with a selection that selects it', () => {
  const plan = (name: string, ...Resources: string[]): BackupPlan => ({
    name,
    rules: [],
    selections: Resources.map((arn) => ({ SelectionName: 's', IamRoleArn: 'arn:role', Resources: [arn] })),
  })
  const plansOf = plansOver([plan('a', 'arn:other', VOLUME), plan('b', 'arn:other'), plan('c'), plan('d', '*')])
  assert.deepEqual(
    plansOf(volume).map(({ name }) => name),
    ['a', 'd'],
  )
})
