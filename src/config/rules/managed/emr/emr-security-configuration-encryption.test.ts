import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { emrSecurityConfigurationEncryption } from './emr-security-configuration-encryption.ts'

const security = (EncryptionConfiguration: object) => ({
  configuration: { SecurityConfiguration: { EncryptionConfiguration } } as never,
  beyondSchema: "CloudFormation's schema has it",
})

for (const rule of emrSecurityConfigurationEncryption as readonly AnyItemRule[]) {
  const rest = rule.identifier.endsWith('REST')
  const on = { EnableAtRestEncryption: rest, EnableInTransitEncryption: !rest }
  const off = { EnableAtRestEncryption: !rest, EnableInTransitEncryption: rest }
  testRule(rule, {
    COMPLIANT: {
      on: security(on),
      'on, as text': {
        configuration: { SecurityConfiguration: JSON.stringify({ EncryptionConfiguration: on }) },
        beyondSchema: "CloudFormation's schema has it",
      },
    },
    NON_COMPLIANT: { off: security(off), unsaid: security({}), 'nothing said': { configuration: { Name: 'strict' } } },
    INSUFFICIENT_DATA: {
      'no JSON': { configuration: { SecurityConfiguration: '{' }, beyondSchema: "CloudFormation's schema has it" },
    },
  })
}
