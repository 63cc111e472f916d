import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-oidc-provider-client-id-list-check.html */
export const iamOidcProviderClientIdListCheck = managedRule({
  identifier: 'IAM_OIDC_PROVIDER_CLIENT_ID_LIST_CHECK',
  resourceTypes: ['AWS::IAM::OIDCProvider'],
  parameters: { allowedClientIds: csv({ required: true }) },

  evaluate({ configuration }, { allowedClientIds }) {
    const others = configuration.texts('ClientIdList').filter((id) => !allowedClientIds.includes(id))
    return others.length === 0 ? compliant : nonCompliant(`Client ids that are not allowed: ${others.join(', ')}.`)
  },
})
