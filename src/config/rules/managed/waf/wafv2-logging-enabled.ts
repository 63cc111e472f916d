import { webAclLogging } from '../../../../cloud/facts/wafv2/web-acl-logging.ts'
import { csv, managedRule } from '../../managed-rule.ts'
import { logsTo } from './logs-to.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/wafv2-logging-enabled.html */
export const wafv2LoggingEnabled = managedRule({
  identifier: 'WAFV2_LOGGING_ENABLED',
  parameters: { KinesisFirehoseDeliveryStreamArns: csv() },

  async evaluateAll({ fact }, { KinesisFirehoseDeliveryStreamArns: wanted }) {
    return (await fact(webAclLogging)).map(({ arn, destinations }) => ({
      resourceType: 'AWS::WAFv2::WebACL',
      resourceId: arn,
      verdict: logsTo(destinations, wanted),
    }))
  },
})
