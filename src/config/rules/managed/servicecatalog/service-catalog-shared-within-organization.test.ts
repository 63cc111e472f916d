import { testRule } from '../../testing.ts'
import { serviceCatalogSharedWithinOrganization } from './service-catalog-shared-within-organization.ts'

const portfolio = (accountIds: string[]) => ({
  configuration: { providerName: 'IT' },
  supplementaryConfiguration: { portfolioAccess: { accountIds } },
})

testRule(serviceCatalogSharedWithinOrganization, {
  COMPLIANT: {
    'not shared': portfolio([]),
    'nothing said': { configuration: { providerName: 'IT' } },
  },
  NON_COMPLIANT: { 'shared with an account': portfolio(['210987654321']) },
  INSUFFICIENT_DATA: {
    'no list': {
      configuration: { providerName: 'IT' },
      supplementaryConfiguration: { portfolioAccess: { accountIds: {} } },
    },
  },
})
