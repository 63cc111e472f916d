import type { Scope } from '@aws-sdk/client-wafv2'
import type { Cloud } from '../../clients.ts'
import { pages } from '../../pages.ts'
import { isWanted, type Wanted } from '../../resource-type.ts'

/** What an item of AWS WAF's is got by. */
export interface Found {
  readonly Name: string
  readonly Id: string
  readonly ARN: string
  readonly Scope: Scope
}

interface Page<Item> {
  readonly items: readonly Item[] | undefined
  readonly NextMarker: string | undefined
}

/**
 * What a list has in a region, or of it what `only` names; in us-east-1 with what is for CloudFront.
 * @param list a page of a scope's list
 */
export async function* listed(
  cloud: Cloud,
  only: readonly Wanted[] | undefined,
  list: (asked: { Scope: Scope; Limit: number; NextMarker: string | undefined }) => Promise<Page<Partial<Found>>>,
): AsyncGenerator<Found> {
  const scopes: Scope[] = cloud.region === 'us-east-1' ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL']
  for (const Scope of scopes) {
    const all = pages(
      (NextMarker) => list({ Scope, Limit: 100, NextMarker }),
      (page) => page.NextMarker,
    )
    for await (const page of all) {
      for (const { Name, Id, ARN } of page.items ?? []) {
        if (!isWanted(only, { resourceId: ARN!, resourceName: Name!, arn: ARN! })) continue
        yield { Name: Name!, Id: Id!, ARN: ARN!, Scope }
      }
    }
  }
}
