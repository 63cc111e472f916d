import { compliant, decimal, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { AURORA_MYSQL } from './engines.ts'

const SECONDS_PER_HOUR = 3600
const ENGINES: readonly string[] = AURORA_MYSQL

/**
 * A window that is asked for has to be the cluster's exactly; without it any window will do.
 * https://docs.aws.amazon.com/config/latest/developerguide/aurora-mysql-backtracking-enabled.html
 */
export const auroraMysqlBacktrackingEnabled = managedRule({
  identifier: 'AURORA_MYSQL_BACKTRACKING_ENABLED',
  resourceTypes: ['AWS::RDS::DBCluster'],
  parameters: { BacktrackWindowInHours: decimal({ min: 0, max: 72 }) },

  evaluate({ configuration }, { BacktrackWindowInHours: hours }) {
    if (!ENGINES.includes(configuration.text('engine') ?? '')) return notApplicable
    const seconds = configuration.number('backtrackWindow') ?? 0
    if (seconds === 0) return nonCompliant('Backtracking is off.')
    if (hours !== undefined && seconds !== Math.round(hours * SECONDS_PER_HOUR))
      return nonCompliant(`The cluster can be set back by ${seconds} seconds, not by ${hours} hours.`)
    return compliant
  },
})
