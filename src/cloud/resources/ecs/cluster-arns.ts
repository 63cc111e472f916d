import type { Service } from '../../services.ts'

/** ARNs of the clusters that are there: those deleted are not listed, but can be described for a while. */
export async function* clusterArns({ sdk, client }: Service<'ecs'>): AsyncGenerator<string> {
  for await (const page of sdk.paginateListClusters({ client, pageSize: 100 }, {})) yield* page.clusterArns ?? []
}
