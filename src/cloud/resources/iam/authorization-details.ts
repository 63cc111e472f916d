import type { EntityType, GetAccountAuthorizationDetailsResponse } from '@aws-sdk/client-iam'
import type { Service } from '../../services.ts'

/** Entities of one answer: their documents come with them, so that one may be megabytes. */
const PAGE_SIZE = 200

/**
 * All users, groups, roles or customer managed policies of the account with what belongs to them, page by page: the
 * shape that AWS Config has them in, and one call where the single ones would be six for each entity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export async function* authorizationDetails<List extends keyof GetAccountAuthorizationDetailsResponse>(
  { sdk, client }: Service<'iam'>,
  entity: EntityType,
  list: List,
): AsyncGenerator<NonNullable<GetAccountAuthorizationDetailsResponse[List]> extends (infer Detail)[] ? Detail : never> {
  const pages = sdk.paginateGetAccountAuthorizationDetails({ client, pageSize: PAGE_SIZE }, { Filter: [entity] })
  for await (const page of pages) yield* (page[list] ?? []) as never[]
}
