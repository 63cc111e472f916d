import type { Fact } from '../../../../cloud/fact.ts'
import { compliant, integer, type ManagedRule, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { InvalidParameter } from '../../parameters.ts'
import { judgeProtectables, narrowing } from './judged-protectables.ts'
import type { Kind } from './protectable.ts'

const HOUR = 60 * 60 * 1000

/** Where the newest recovery points are known, and how. */
interface Newest {
  /** Their times, by the resource's ARN. */
  readonly fact: Fact<ReadonlyMap<string, Date>>
  /** How old a recovery point may be asked to be at most (days). */
  readonly mostDays: number
  /** What lacks when there is none: `recovery point in a logically air-gapped vault`. */
  readonly what: string
}

/** A rule that asks for a resource of the kind to have a recovery point that is young enough. */
export function recoveryPointAge(identifier: string, kind: Kind, { fact, mostDays, what }: Newest): ManagedRule {
  return managedRule({
    identifier,
    parameters: {
      ...narrowing,
      recoveryPointAgeValue: integer({ default: '1', min: 1, max: mostDays * 24 }),
      recoveryPointAgeUnit: text({ default: 'days', oneOf: ['hours', 'days'] }),
    },

    async *evaluateAll(account, parameters) {
      const { recoveryPointAgeValue: value, recoveryPointAgeUnit: unit } = parameters
      if (unit === 'days' && value > mostDays)
        throw new InvalidParameter(
          `The value for the parameter recoveryPointAgeValue must be at most ${mostDays} days.`,
        )
      const since = account.now.getTime() - value * (unit === 'hours' ? HOUR : 24 * HOUR)
      const newest = await account.fact(fact)
      yield* judgeProtectables(kind, account, parameters, ({ arn }) => {
        const time = newest.get(arn)
        return time !== undefined && time.getTime() >= since
          ? compliant
          : nonCompliant(`No ${what} was created within ${value} ${unit}.`)
      })
    },
  })
}
