import { classicWebAclLogging } from '../../../../cloud/facts/waf/web-acl-logging.ts'
import { csv, managedRule } from '../../managed-rule.ts'
import { logsTo } from './logs-to.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/waf-classic-logging-enabled.html */
export const wafClassicLoggingEnabled = managedRule({
  identifier: 'WAF_CLASSIC_LOGGING_ENABLED',
  parameters: { KinesisFirehoseDeliveryStreamArns: csv() },

  async evaluateAll({ fact }, { KinesisFirehoseDeliveryStreamArns: wanted }) {
    return (await fact(classicWebAclLogging)).map(({ id, destinations }) => ({
      resourceType: 'AWS::WAF::WebACL',
      resourceId: id,
      verdict: logsTo(destinations, wanted),
    }))
  },
})
