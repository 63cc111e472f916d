import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/service-catalog-shared-within-organization.html */
export const serviceCatalogSharedWithinOrganization = managedRule({
  identifier: 'SERVICE_CATALOG_SHARED_WITHIN_ORGANIZATION',
  resourceTypes: ['AWS::ServiceCatalog::Portfolio'],

  evaluate({ supplementaryConfiguration }) {
    // An item has the shares with single accounts only, and not whether sharing within an organization is on; we take it to be.
    const [account] = supplementaryConfiguration.texts('portfolioAccess.accountIds')
    return account === undefined ? compliant : nonCompliant(`The portfolio is shared with the account ${account}.`)
  },
})
