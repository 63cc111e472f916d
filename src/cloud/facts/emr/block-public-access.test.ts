import { testFact } from '../../fact.testing.ts'
import { blockPublicAccess } from './block-public-access.ts'

const answers = (configuration?: object) => ({
  'emr:GetBlockPublicAccessConfiguration': { BlockPublicAccessConfiguration: configuration },
})

testFact(blockPublicAccess, {
  'with exceptions': {
    answers: answers({
      BlockPublicSecurityGroupRules: true,
      PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }, { MinRange: 443 }],
    }),
    expect: {
      blocked: true,
      permitted: [
        { from: 22, to: 22 },
        { from: 443, to: 443 },
      ],
    },
  },
  off: { answers: answers({ BlockPublicSecurityGroupRules: false }), expect: { blocked: false, permitted: [] } },
  'not said': { answers: answers(), expect: /did not say/ },
})
