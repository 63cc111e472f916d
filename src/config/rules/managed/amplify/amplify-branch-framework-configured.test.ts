import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { amplifyBranchFrameworkConfigured } from './amplify-branch-framework-configured.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(amplifyBranchFrameworkConfigured, {
  COMPLIANT: {
    any: given({ Framework: 'React' }),
    'an approved one': [given({ Framework: 'React' }), { approvedFrameworks: 'Vue, React' }],
  },
  NON_COMPLIANT: {
    none: given({ BranchName: 'main' }),
    'an empty one': given({ Framework: '' }),
    'one that is not approved': [given({ Framework: 'React' }), { approvedFrameworks: 'Vue' }],
  },
})
