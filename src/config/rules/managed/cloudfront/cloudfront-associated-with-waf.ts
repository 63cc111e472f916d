import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-associated-with-waf.html */
export const cloudfrontAssociatedWithWaf = managedRule({
  identifier: 'CLOUDFRONT_ASSOCIATED_WITH_WAF',
  resourceTypes: ['AWS::CloudFront::Distribution'],
  parameters: { wafWebAclIds: csv() },

  evaluate({ configuration }, { wafWebAclIds }) {
    const acl = configuration.text('distributionConfig.webACLId') ?? ''
    if (acl === '') return nonCompliant('No web ACL protects the distribution.')
    return wafWebAclIds === undefined || wafWebAclIds.includes(acl)
      ? compliant
      : nonCompliant(`The web ACL ${acl} is not one of those asked for.`)
  },
})
