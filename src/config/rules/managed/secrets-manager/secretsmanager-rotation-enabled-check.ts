import type { Fields } from '../../fields.ts'
import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A schedule by `cron(...)` has no interval that could be compared: it is held to the number of days only.
 * https://docs.aws.amazon.com/config/latest/developerguide/secretsmanager-rotation-enabled-check.html
 */
export const secretsmanagerRotationEnabledCheck = managedRule({
  identifier: 'SECRETSMANAGER_ROTATION_ENABLED_CHECK',
  resourceTypes: ['AWS::SecretsManager::Secret'],
  parameters: {
    maximumAllowedRotationFrequency: integer({ min: 1 }),
    maximumAllowedRotationFrequencyInHours: integer({ min: 1 }),
  },

  evaluate(
    { configuration },
    { maximumAllowedRotationFrequency: days, maximumAllowedRotationFrequencyInHours: hours },
  ) {
    if (configuration.flag('RotationEnabled') !== true) return nonCompliant('The secret does not rotate.')
    const actual = hoursBetweenRotations(configuration)
    const most = Math.min(days === undefined ? Infinity : days * 24, hours ?? Infinity)
    if (actual === undefined || actual <= most) return compliant
    return nonCompliant(`The secret rotates every ${actual} hours, less often than every ${most}.`)
  },
})

const RATE = /^rate\((\d+) (hour|day)s?\)$/

function hoursBetweenRotations(configuration: Fields): number | undefined {
  const [, count, unit] = RATE.exec(configuration.text('RotationRules.RotationScheduleExpression') ?? '') ?? []
  if (count !== undefined) return Number(count) * (unit === 'day' ? 24 : 1)
  const days = configuration.number('RotationRules.AutomaticallyAfterDays')
  return days === undefined ? configuration.number('RotationRules.AutomaticallyAfterHours') : days * 24
}
