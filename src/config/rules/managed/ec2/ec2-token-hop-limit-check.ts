import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-token-hop-limit-check.html */
export const ec2TokenHopLimitCheck = managedRule({
  identifier: 'EC2_TOKEN_HOP_LIMIT_CHECK',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { tokenHopLimit: integer({ default: '1', min: 1, max: 64 }) },

  evaluate({ configuration }, { tokenHopLimit: most }) {
    // EC2's own default is a single hop.
    const limit = configuration.number('metadataOptions.httpPutResponseHopLimit') ?? 1
    return limit > most ? nonCompliant(`Metadata tokens may travel ${limit} hops, more than ${most}.`) : compliant
  },
})
