import { testRule } from '../../testing.ts'
import { cloudformationTerminationProtectionCheck } from './cloudformation-termination-protection-check.ts'

const stack = (supplementaryConfiguration: object, more: object = {}) => ({
  configuration: { stackName: 's', ...more },
  supplementaryConfiguration: { ...supplementaryConfiguration },
})

testRule(cloudformationTerminationProtectionCheck, {
  COMPLIANT: {
    on: stack({ EnableTerminationProtection: true }),
    'on in the configuration': stack({}, { enableTerminationProtection: true }),
  },
  NON_COMPLIANT: { off: stack({ EnableTerminationProtection: false }), 'not said': stack({}) },
  NOT_APPLICABLE: {
    nested: stack({ EnableTerminationProtection: false, ParentStackId: 'arn:p' }),
    'nested by the configuration': stack({}, { parentId: 'arn:p' }),
  },
})
