import { protectedGraphqlApis } from '../../../../cloud/facts/wafv2/protected-graphql-apis.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appsync-associated-with-waf.html */
export const appsyncAssociatedWithWaf = managedRule({
  identifier: 'APPSYNC_ASSOCIATED_WITH_WAF',
  parameters: { wafWebAclARNs: csv() },

  async *evaluateAll(account, { wafWebAclARNs }) {
    const acls = await account.fact(protectedGraphqlApis)
    yield* judgeItems(account, 'AWS::AppSync::GraphQLApi', ({ arn, configuration }) => {
      const acl = acls.get(arn ?? configuration.text('Arn') ?? '')?.arn
      if (acl === undefined) return nonCompliant('The API has no web ACL.')
      return wafWebAclARNs === undefined || wafWebAclARNs.includes(acl)
        ? compliant
        : nonCompliant(`The API's web ACL is ${acl}, which is not listed.`)
    })
  },
})
