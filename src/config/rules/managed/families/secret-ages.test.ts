import { secrets } from '../../../../cloud/facts/secrets-manager/secrets.ts'
import type { AnyAccountRule } from '../../managed-rule.ts'
import { NOW, testAccountRule } from '../../testing.ts'
import { secretAges } from './secret-ages.ts'

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000)
const TYPE = 'AWS::SecretsManager::Secret'

for (const [i, [happened, other, parameter]] of (
  [
    ['accessed', 'rotated', 'unusedForDays'],
    ['rotated', 'accessed', 'maxDaysSinceRotation'],
  ] as const
).entries()) {
  testAccountRule(secretAges[i] as AnyAccountRule, {
    '90 days by default': {
      facts: [
        [
          secrets,
          [
            { arn: 'just', created: daysAgo(900), [happened]: daysAgo(90) },
            { arn: 'late', created: daysAgo(900), [happened]: daysAgo(90.01) },
            { arn: 'new', created: daysAgo(1) },
            { arn: 'never', created: daysAgo(91), [other]: daysAgo(1) },
          ],
        ],
      ],
      expect: {
        [`${TYPE} just`]: 'COMPLIANT',
        [`${TYPE} late`]: 'NON_COMPLIANT',
        [`${TYPE} new`]: 'COMPLIANT',
        [`${TYPE} never`]: 'NON_COMPLIANT',
      },
    },
    'the days asked for': {
      facts: [[secrets, [{ arn: 'a', created: daysAgo(900), [happened]: daysAgo(8) }]]],
      parameters: { [parameter]: '7' },
      expect: { [`${TYPE} a`]: 'NON_COMPLIANT' },
    },
    'not readable': { facts: [[secrets, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
  })
}
