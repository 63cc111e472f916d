import { testRule } from '../../testing.ts'
import { beanstalkEnhancedHealthReportingEnabled } from './beanstalk-enhanced-health-reporting-enabled.ts'
import { environment } from './environment.testing.ts'

testRule(beanstalkEnhancedHealthReportingEnabled, {
  COMPLIANT: { enhanced: environment('healthreporting:system', { SystemType: 'enhanced' }) },
  NON_COMPLIANT: {
    basic: environment('healthreporting:system', { SystemType: 'basic' }),
    'nothing said': environment('healthreporting:system', {}),
    'no options': { configuration: { environmentName: 'web' } },
  },
})
