import { instanceParameters } from '../../../../cloud/facts/rds/instance-parameters.ts'
import { compareVersions } from '../../../../lib/dotted-version.ts'
import { eachItem } from '../../each-item.ts'
import type { Item } from '../../item.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, engine: string, parameter: string, since?: string]

export const tlsParameters = [
  // MariaDB has the parameter since 10.5; older instances are not judged.
  ['RDS_MARIADB_INSTANCE_ENCRYPTED_IN_TRANSIT', 'mariadb', 'require_secure_transport', '10.5'],
  ['RDS_MYSQL_INSTANCE_ENCRYPTED_IN_TRANSIT', 'mysql', 'require_secure_transport'],
  ['RDS_POSTGRES_INSTANCE_ENCRYPTED_IN_TRANSIT', 'postgres', 'rds.force_ssl'],
  ['RDS_SQLSERVER_ENCRYPTED_IN_TRANSIT', 'sqlserver', 'rds.force_ssl'],
] as const satisfies readonly Row[]

const ON = ['1', 'on']

/**
 * Rules that ask for a parameter that makes DB instances of an engine refuse connections without TLS, and that it is in force. An instance
 * whose parameter group is not to be found is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const instanceTls = managedRules<Row>(tlsParameters, (identifier, engine, parameter, since) =>
  managedRule({
    identifier,
    resourceTypes: ['AWS::RDS::DBInstance'],

    async *evaluateAll({ items, fact }) {
      const parameters = await fact(instanceParameters)
      yield* eachItem(items('AWS::RDS::DBInstance'), (item) => {
        if (!isOf(item, engine, since)) return undefined
        const groups = item.configuration.list('dBParameterGroups')
        const pending = groups.find((group) => group.text('parameterApplyStatus') !== 'in-sync')
        if (pending !== undefined)
          return nonCompliant(`Its parameters are not in force: ${pending.text('parameterApplyStatus')}.`)
        const values = groups.map((group) => parameters.get(group.text('dBParameterGroupName') ?? ''))
        if (values.length === 0 || values.includes(undefined)) return undefined
        return values.every((group) => ON.includes(group?.get(parameter)?.toLowerCase() ?? ''))
          ? compliant
          : nonCompliant(`The parameter ${parameter} does not ask for TLS.`)
      })
    },
  }),
)

function isOf({ configuration }: Item, engine: string, since: string | undefined): boolean {
  const found = configuration.text('engine')
  if (found !== engine && !found?.startsWith(`${engine}-`)) return false
  return since === undefined || compareVersions(configuration.text('engineVersion') ?? '', since) >= 0
}
