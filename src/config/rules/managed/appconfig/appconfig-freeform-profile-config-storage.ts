import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appconfig-freeform-profile-config-storage.html */
export const appconfigFreeformProfileConfigStorage = managedRule({
  identifier: 'APPCONFIG_FREEFORM_PROFILE_CONFIG_STORAGE',
  resourceTypes: ['AWS::AppConfig::ConfigurationProfile'],

  evaluate({ configuration }) {
    if (configuration.text('Type') !== 'AWS.Freeform') return notApplicable
    const uri = configuration.text('LocationUri') ?? ''
    const safe = uri === 'hosted' || /^(secretsmanager:|arn:[^:]+:secretsmanager:)/.test(uri)
    return safe ? compliant : nonCompliant(`The configuration is stored at ${uri || 'an unknown place'}.`)
  },
})
