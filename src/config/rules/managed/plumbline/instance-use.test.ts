import { type DayOfUse, instanceUse } from '../../../../cloud/facts/cloudwatch/instance-use.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { testAccountRule } from '../../testing.ts'
import { instanceUseRules } from './instance-use.ts'

const instance = (resourceId: string, name = 'running') => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: { instanceId: resourceId, state: { name } },
})
const of = (id: string) => `AWS::EC2::Instance ${id}`
const day = (cpu: number, megabytes: number): DayOfUse => ({ cpu, network: megabytes * 1_000_000 })
const week = (...first: readonly DayOfUse[]): readonly DayOfUse[] =>
  Array.from({ length: 7 }, (_, i) => first[i] ?? first.at(-1)!)
const use = new Map([
  ['asleep', week(day(1, 5))],
  ['talks', week(day(1, 600))],
  ['one-day', week(day(30, 0), day(1, 5))],
  ['slow', week(day(9, 100))],
  ['busy', week(day(50, 100))],
  ['hot', week(day(100, 100), day(90, 100))],
  ['young', [day(1, 0)]],
  ['stopped', week(day(1, 0))],
])
const ids = [...use.keys()]
const items = [...ids.map((id) => instance(id, id === 'stopped' ? 'stopped' : 'running')), instance('newer')]
const facts = [[instanceUse, use]] as const

const wrong: Readonly<Record<string, readonly string[]>> = {
  PLUMBLINE_INSTANCE_IDLE: ['asleep'],
  PLUMBLINE_INSTANCE_UNDERUSED: ['asleep', 'one-day', 'slow'],
  PLUMBLINE_INSTANCE_OVERUSED: ['hot'],
}
/** Parameters that turn the verdict of `busy`. */
const asked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PLUMBLINE_INSTANCE_IDLE: { cpu: '51', networkMegabytes: '100' },
  PLUMBLINE_INSTANCE_UNDERUSED: { cpu: '51' },
  PLUMBLINE_INSTANCE_OVERUSED: { networkMegabytes: '99' },
}

for (const rule of instanceUseRules as readonly AnyAccountRule[]) {
  const judged = ids.filter((id) => id !== 'young' && id !== 'stopped')
  testAccountRule(rule, {
    'a week; of an instance without all its metrics nothing is said': {
      items,
      facts,
      expect: {
        ...Object.fromEntries(
          judged.map((id) => [of(id), wrong[rule.identifier]!.includes(id) ? 'NON_COMPLIANT' : 'COMPLIANT']),
        ),
        [of('stopped')]: 'NOT_APPLICABLE',
      },
    },
    'as asked': {
      items: [instance('busy')],
      facts,
      parameters: asked[rule.identifier]!,
      expect: { [of('busy')]: 'NON_COMPLIANT' },
    },
    'one day': {
      items: [instance('one-day')],
      facts,
      parameters: { days: '1' },
      expect: { [of('one-day')]: 'COMPLIANT' },
    },
    'metrics cannot be read': {
      items,
      facts: [[instanceUse, new Error('AccessDenied')]],
      expect: { throws: /AccessDenied/ },
    },
  })
}
