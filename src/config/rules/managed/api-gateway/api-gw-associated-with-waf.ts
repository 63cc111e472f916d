import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/api-gw-associated-with-waf.html */
export const apiGwAssociatedWithWaf = managedRule({
  identifier: 'API_GW_ASSOCIATED_WITH_WAF',
  resourceTypes: ['AWS::ApiGateway::Stage'],
  parameters: { WebAclArns: csv() },

  evaluate({ configuration }, { WebAclArns }) {
    const acl = configuration.text('webAclArn') ?? ''
    if (acl === '') return nonCompliant('No web ACL protects the stage.')
    return WebAclArns === undefined || WebAclArns.includes(acl)
      ? compliant
      : nonCompliant(`The web ACL ${acl} is not one of those asked for.`)
  },
})
