import { webAclLogging } from '../../../../cloud/facts/wafv2/web-acl-logging.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/wafv2-logging-enabled.html */
export const wafv2LoggingEnabled = managedRule({
  identifier: 'WAFV2_LOGGING_ENABLED',
  parameters: { KinesisFirehoseDeliveryStreamArns: csv() },

  async evaluateAll({ fact }, { KinesisFirehoseDeliveryStreamArns: wanted }) {
    return (await fact(webAclLogging)).map(({ arn, destinations }) => {
      const verdict =
        destinations.length === 0
          ? nonCompliant('The web ACL does not log.')
          : wanted === undefined || destinations.some((one) => wanted.includes(one))
            ? compliant
            : nonCompliant(`The web ACL logs to ${destinations.join(', ')} only.`)
      return { resourceType: 'AWS::WAFv2::WebACL', resourceId: arn, verdict }
    })
  },
})
