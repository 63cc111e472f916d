import type { Fact } from '../../../../cloud/fact.ts'
import type { ManagedRule } from '../../managed-rule.ts'
import { NOW, testAccountRule } from '../../testing.ts'
import { arnOf, sampledRules } from './protectables.testing.ts'

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60 * 1000)

/** Tests the rules of a family that asks for young recovery points. @param mostDays that may be asked for */
export function testRecoveryPointAges(
  family: readonly ManagedRule[],
  fact: Fact<ReadonlyMap<string, Date>>,
  mostDays: number,
): void {
  const ages = (hoursById: Readonly<Record<string, number>>) =>
    [
      fact as Fact<unknown>,
      new Map(Object.entries(hoursById).map(([id, hours]) => [arnOf(id), hoursAgo(hours)])),
    ] as const

  for (const { rule, given, expected, type } of sampledRules(family)) {
    testAccountRule(rule, {
      'a day by default': {
        ...given({ young: {}, old: {}, never: {} }, ages({ young: 24, old: 24.01 })),
        expect: expected({ young: 'COMPLIANT', old: 'NON_COMPLIANT', never: 'NON_COMPLIANT' }, 'NOT_APPLICABLE'),
      },
      'hours asked for': {
        ...given({ young: {}, old: {} }, ages({ young: 6, old: 6.01 })),
        parameters: { recoveryPointAgeValue: '6', recoveryPointAgeUnit: 'hours' },
        expect: expected({ young: 'COMPLIANT', old: 'NON_COMPLIANT' }, 'NOT_APPLICABLE'),
      },
      'as many days as may be asked for': {
        ...given({ young: {}, old: {} }, ages({ young: mostDays * 24, old: mostDays * 24 + 1 })),
        parameters: { recoveryPointAgeValue: String(mostDays) },
        expect: expected({ young: 'COMPLIANT', old: 'NON_COMPLIANT' }, 'NOT_APPLICABLE'),
      },
      'more days': {
        ...given({ young: {} }, ages({ young: 1 })),
        parameters: { recoveryPointAgeValue: String(mostDays + 1) },
        expect: { throws: new RegExp(`recoveryPointAgeValue must be at most ${mostDays} days`) },
      },
      'only what has the tags': {
        ...given({ both: { a: '1', b: '2', c: '3' }, one: { a: '1' }, other: { a: '1', b: '3' } }, ages({ both: 1 })),
        parameters: { resourceTags: '{"a": "1", "b": "2"}' },
        expect: { [`${type} both`]: 'COMPLIANT' },
      },
      'only one, by its ARN': {
        ...given({ a: {}, b: {} }, ages({ b: 1 })),
        parameters: { resourceId: arnOf('b') },
        expect: { [`${type} b`]: 'COMPLIANT' },
      },
      'not readable': { ...given({ a: {} }, [fact, new Error('AccessDenied')]), expect: { throws: /AccessDenied/ } },
    })
  }
}
