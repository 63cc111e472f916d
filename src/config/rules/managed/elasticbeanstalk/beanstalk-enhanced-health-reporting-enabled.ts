import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { optionOf } from './option.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/beanstalk-enhanced-health-reporting-enabled.html */
export const beanstalkEnhancedHealthReportingEnabled = managedRule({
  identifier: 'BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED',
  resourceTypes: ['AWS::ElasticBeanstalk::Environment'],

  evaluate({ configuration }) {
    const type = optionOf(configuration, 'healthreporting:system', 'SystemType')
    return type?.toLowerCase() === 'enhanced' ? compliant : nonCompliant(`Health reporting is ${type ?? 'not set'}.`)
  },
})
