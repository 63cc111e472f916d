import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgedNamespaces } from './judged-serverless.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-publish-logs-to-cloudwatch.html */
export const redshiftServerlessPublishLogsToCloudwatch = managedRule({
  identifier: 'REDSHIFT_SERVERLESS_PUBLISH_LOGS_TO_CLOUDWATCH',
  parameters: { logType: csv({ default: 'connectionlog,userlog' }) },

  evaluateAll(account, { logType: wanted }) {
    return judgedNamespaces(account, ({ logExports = [] }) => {
      const published = new Set<string>(logExports)
      const missing = wanted.filter((type) => !published.has(type.toLowerCase()))
      return missing.length === 0
        ? compliant
        : nonCompliant(`The namespace does not publish its ${missing.join(' and ')}.`)
    })
  },
})
