import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { optionOf } from './option.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/elastic-beanstalk-managed-updates-enabled.html */
export const elasticBeanstalkManagedUpdatesEnabled = managedRule({
  identifier: 'ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED',
  resourceTypes: ['AWS::ElasticBeanstalk::Environment'],
  parameters: { UpdateLevel: text({ oneOf: ['minor', 'patch'] }) },

  evaluate({ configuration }, { UpdateLevel }) {
    if (optionOf(configuration, 'managedactions', 'ManagedActionsEnabled')?.toLowerCase() !== 'true')
      return nonCompliant('Managed updates are off.')
    const level = optionOf(configuration, 'managedactions:platformupdate', 'UpdateLevel')
    return UpdateLevel !== undefined && level !== UpdateLevel
      ? nonCompliant(`The update level is ${level ?? 'not set'}, not ${UpdateLevel}.`)
      : compliant
  },
})
