import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/route53-query-logging-enabled.html */
export const route53QueryLoggingEnabled = managedRule({
  identifier: 'ROUTE53_QUERY_LOGGING_ENABLED',
  resourceTypes: ['AWS::Route53::HostedZone'],

  evaluate({ configuration }) {
    // Only private zones have VPCs.
    if (configuration.list('VPCs').length > 0) return notApplicable
    return configuration.has('QueryLoggingConfig') ? compliant : nonCompliant('Queries are not logged.')
  },
})
