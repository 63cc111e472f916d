import { type SecretUse, secrets } from '../../../../cloud/facts/secrets-manager/secrets.ts'
import { compliant, integer, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

const DAY = 24 * 60 * 60 * 1000

type Row = readonly [identifier: string, parameter: string, last: (secret: SecretUse) => Date | undefined, what: string]

/**
 * Rules that ask for something to happen to each secret every so many days; what never happened counts from when the
 * secret was made.
 * https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-unused.html
 * https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-secret-periodic-rotation.html
 */
export const secretAges = managedRules<Row>(
  [
    ['SECRETSMANAGER_SECRET_UNUSED', 'unusedForDays', ({ accessed }) => accessed, 'read'],
    ['SECRETSMANAGER_SECRET_PERIODIC_ROTATION', 'maxDaysSinceRotation', ({ rotated }) => rotated, 'rotated'],
  ],
  (identifier, parameter, last, what) =>
    managedRule({
      identifier,
      parameters: { [parameter]: integer({ default: '90', min: 1 }) },

      async evaluateAll({ fact, now }, parameters) {
        const days = parameters[parameter] ?? 90
        return (await fact(secrets)).map((secret) => {
          const age = now.getTime() - (last(secret) ?? secret.created).getTime()
          const verdict =
            age > days * DAY ? nonCompliant(`The secret was not ${what} for more than ${days} days.`) : compliant
          return { resourceType: 'AWS::SecretsManager::Secret', resourceId: secret.arn, verdict }
        })
      },
    }),
)
