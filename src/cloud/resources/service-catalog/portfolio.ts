import type { PortfolioDetail } from '@aws-sdk/client-service-catalog'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { isWanted, type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const TYPE = 'AWS::ServiceCatalog::Portfolio'
const AT_ONCE = 2
const GONE = 'ResourceNotFoundException'

/**
 * The account's own portfolios, with whom they are shared and who may use them; not those that are shared with it.
 * https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribePortfolio.html
 */
export const portfolio = resourceType({
  type: TYPE,
  permissions: [
    'servicecatalog:DescribePortfolio',
    'servicecatalog:ListConstraintsForPortfolio',
    'servicecatalog:ListPortfolioAccess',
    'servicecatalog:ListPortfolios',
    'servicecatalog:ListPrincipalsForPortfolio',
  ],
  changedBy: [
    {
      eventSource: 'servicecatalog.amazonaws.com',
      eventNames: ['CreatePortfolio', 'DeletePortfolio', 'UpdatePortfolio'],
      id: ['requestParameters.id', 'responseElements.portfolioDetail.id'],
    },
    {
      eventSource: 'servicecatalog.amazonaws.com',
      eventNames: [
        'AssociatePrincipalWithPortfolio',
        'AssociateProductWithPortfolio',
        'CreateConstraint',
        'CreatePortfolioShare',
        'DeletePortfolioShare',
        'DisassociatePrincipalFromPortfolio',
        'DisassociateProductFromPortfolio',
        'UpdatePortfolioShare',
      ],
      id: ['requestParameters.portfolioId'],
    },
    {
      eventSource: 'servicecatalog.amazonaws.com',
      eventNames: ['AssociateTagOptionWithResource', 'DisassociateTagOptionFromResource'],
      id: ['requestParameters.resourceId'],
    },
    // They name the constraint or the option alone.
    {
      eventSource: 'servicecatalog.amazonaws.com',
      eventNames: ['DeleteConstraint', 'UpdateConstraint', 'UpdateTagOption'],
    },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    const service = await cloud.service('service-catalog')
    yield* mapConcurrently(listed(service, only), AT_ONCE, (detail) => unlessGone(described(service, detail), GONE))
  },
})

async function* listed({ sdk, client }: Service<'service-catalog'>, only: readonly Wanted[] | undefined) {
  const all = pages(
    (PageToken) => client.send(new sdk.ListPortfoliosCommand({ PageSize: 20, PageToken })),
    (page) => page.NextPageToken,
  )
  for await (const { PortfolioDetails = [] } of all)
    yield* PortfolioDetails.filter(({ Id: resourceId, DisplayName: resourceName, ARN: arn }) =>
      isWanted(only, { resourceId, resourceName, arn }),
    )
}

async function described(service: Service<'service-catalog'>, detail: PortfolioDetail): Promise<Resource> {
  const { sdk, client } = service
  const asked = { PortfolioId: detail.Id, PageSize: 20 }
  const next = (page: { NextPageToken?: string | undefined }) => page.NextPageToken
  const [{ Tags, TagOptions = [] }, access, principals, constraints] = await Promise.all([
    client.send(new sdk.DescribePortfolioCommand({ Id: detail.Id })),
    Array.fromAsync(
      pages((PageToken) => client.send(new sdk.ListPortfolioAccessCommand({ ...asked, PageToken })), next),
    ),
    Array.fromAsync(
      pages((PageToken) => client.send(new sdk.ListPrincipalsForPortfolioCommand({ ...asked, PageToken })), next),
    ),
    Array.fromAsync(
      pages((PageToken) => client.send(new sdk.ListConstraintsForPortfolioCommand({ ...asked, PageToken })), next),
    ),
  ])
  const parts = {
    portfolioAccess: { AccountIds: access.flatMap((page) => page.AccountIds ?? []) },
    principals: principals.flatMap((page) => page.Principals ?? []),
    constraints: constraints.flatMap((page) => page.ConstraintDetails ?? []),
  }
  return {
    resourceId: detail.Id!,
    resourceName: detail.DisplayName,
    arn: detail.ARN,
    availabilityZone: 'Regional',
    resourceCreationTime: detail.CreatedTime,
    tags: tagMap(Tags),
    configuration: shape(TYPE, { ...detail, TagOptions }),
    supplementaryConfiguration: shape(TYPE, parts, 'supplementaryConfiguration'),
  }
}
