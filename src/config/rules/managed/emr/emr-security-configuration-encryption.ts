import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

/**
 * Encryption in a security configuration.
 * https://docs.aws.amazon.com/config/latest/developerguide/emr-security-configuration-encryption-rest.html
 */
export const emrSecurityConfigurationEncryption = managedRules(
  [
    ['EMR_SECURITY_CONFIGURATION_ENCRYPTION_REST', 'EnableAtRestEncryption', 'at rest'],
    ['EMR_SECURITY_CONFIGURATION_ENCRYPTION_TRANSIT', 'EnableInTransitEncryption', 'in transit'],
  ],
  (identifier, flag, what) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::EMR::SecurityConfiguration'],

      evaluate({ configuration }) {
        const encryption = configuration.json('SecurityConfiguration')?.object('EncryptionConfiguration')
        return encryption?.flag(flag) === true ? compliant : nonCompliant(`Encryption ${what} is off.`)
      },
    }),
)
