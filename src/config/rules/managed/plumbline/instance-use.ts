import { DAYS, type DayOfUse, instanceUse } from '../../../../cloud/facts/cloudwatch/instance-use.ts'
import {
  compliant,
  decimal,
  integer,
  managedRule,
  managedRules,
  nonCompliant,
  notApplicable,
} from '../../managed-rule.ts'
import type { Pillar } from '../../own-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

const INSTANCE = 'AWS::EC2::Instance'
const MEGABYTE = 1_000_000

interface Bounds {
  readonly cpu: number
  readonly networkMegabytes: number
}

type Row = readonly [
  identifier: string,
  pillar: Pillar,
  check: string,
  defaults: { readonly cpu: string; readonly networkMegabytes: string },
  wrongOf: (days: readonly DayOfUse[], bounds: Bounds) => string | undefined,
]

/**
 * What CloudWatch says of the use of running instances on whole days (UTC). An instance without metrics of all the days gets no
 * verdict: it is younger, or was stopped.
 * https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html
 * https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-ec2-recommendations.html
 */
export const instanceUseRules = managedRules<Row>(
  [
    [
      'PLUMBLINE_INSTANCE_IDLE',
      'Cost Optimization',
      'NON_COMPLIANT if, on each of the last days, the processors of the running instance were used by less than cpu percent and its network by at most networkMegabytes. NOT_APPLICABLE when it is not running; no verdict without metrics of all these days.',
      { cpu: '2', networkMegabytes: '5' },
      (days, { cpu, networkMegabytes }) =>
        days.every((day) => day.cpu < cpu && day.network <= networkMegabytes * MEGABYTE)
          ? `On each of ${days.length} days the processors were used by less than ${cpu}%.`
          : undefined,
    ],
    [
      'PLUMBLINE_INSTANCE_UNDERUSED',
      'Cost Optimization',
      'NON_COMPLIANT if, over the last days, the processors of the running instance were used by less than cpu percent on average and its network by at most networkMegabytes a day. NOT_APPLICABLE when it is not running; no verdict without metrics of all these days.',
      { cpu: '10', networkMegabytes: '500' },
      (days, { cpu, networkMegabytes }) => {
        const used = average(days, (day) => day.cpu)
        return used < cpu && average(days, (day) => day.network) <= networkMegabytes * MEGABYTE
          ? `The processors were used by ${used.toFixed(1)}% over ${days.length} days.`
          : undefined
      },
    ],
    [
      'PLUMBLINE_INSTANCE_OVERUSED',
      'Performance Efficiency',
      'NON_COMPLIANT if, over the last days, the processors of the running instance were used by more than cpu percent on average, or its network by more than networkMegabytes a day, when that is not 0. NOT_APPLICABLE when it is not running; no verdict without metrics of all these days.',
      { cpu: '90', networkMegabytes: '0' },
      (days, { cpu, networkMegabytes }) => {
        const used = average(days, (day) => day.cpu)
        if (used > cpu) return `The processors were used by ${used.toFixed(1)}% over ${days.length} days.`
        const moved = average(days, (day) => day.network) / MEGABYTE
        return networkMegabytes > 0 && moved > networkMegabytes
          ? `The network was used by ${moved.toFixed(0)} MB a day over ${days.length} days.`
          : undefined
      },
    ],
  ],
  (identifier, pillar, check, defaults, wrongOf) =>
    managedRule({
      identifier,
      parameters: {
        days: integer({ default: '7', min: 1, max: DAYS }),
        cpu: decimal({ default: defaults.cpu, min: 0, max: 100 }),
        networkMegabytes: decimal({ default: defaults.networkMegabytes, min: 0 }),
      },
      own: {
        pillar,
        check,
        resourceTypes: [INSTANCE],
        notes: {
          days: `How many whole days are looked at, at most ${DAYS}.`,
          cpu: 'Use of the processors (percent).',
          networkMegabytes: 'What is received and sent in a day (megabytes).',
        },
      },

      async *evaluateAll(account, { days, ...bounds }) {
        const use = await account.fact(instanceUse)
        yield* judgeItems(account, INSTANCE, ({ configuration, resourceId }) => {
          if (configuration.text('state.name') !== 'running') return notApplicable
          const last = use.get(resourceId)?.slice(0, days) ?? []
          if (last.length < days) return undefined
          const wrong = wrongOf(last, bounds)
          return wrong === undefined ? compliant : nonCompliant(wrong)
        })
      },
    }),
)

function average(days: readonly DayOfUse[], of: (day: DayOfUse) => number): number {
  return days.reduce((sum, day) => sum + of(day), 0) / days.length
}
