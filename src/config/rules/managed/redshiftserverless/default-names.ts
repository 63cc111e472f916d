import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgedNamespaces } from './judged-serverless.ts'

type Row = readonly [identifier: string, property: 'adminUsername' | 'dbName', byDefault: string, wrong: string]

/**
 * Rules that forbid the names that a namespace has when nothing else is asked for.
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-default-admin-check.html
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-default-db-name-check.html
 */
export const defaultNames = managedRules<Row>(
  [
    [
      'REDSHIFT_SERVERLESS_DEFAULT_ADMIN_CHECK',
      'adminUsername',
      'admin',
      'The administrator has the default name, admin.',
    ],
    ['REDSHIFT_SERVERLESS_DEFAULT_DB_NAME_CHECK', 'dbName', 'dev', 'The database has the default name, dev.'],
  ],
  (identifier, property, byDefault, wrong) =>
    managedRule({
      identifier,
      evaluateAll: (account) =>
        judgedNamespaces(account, (namespace) => (namespace[property] === byDefault ? nonCompliant(wrong) : compliant)),
    }),
)
