/** Edges of live resources to what their documents name. Whoever writes them holds the row lock of the resource. */
import type { Resource } from '../../cloud/resource-type.ts'
import { textArray } from '../../store/binary-array.ts'
import type { Queryable } from '../../store/database.ts'
import type { TypeScope } from './reading.ts'

/** The columns of edges, each as an array to bind; one that a document names twice is there once. */
export function edgeColumns(resources: readonly Resource[]): unknown[] {
  const edges = resources.flatMap(({ resourceId, relationships = [] }) =>
    distinct(
      relationships.map((r) => ({
        id: resourceId,
        type: r.resourceType,
        target: r.resourceId ?? r.resourceName ?? null,
        byName: r.resourceId === undefined,
        name: r.relationshipName,
      })),
    ),
  )
  return [
    textArray(edges.map((e) => e.id)),
    textArray(edges.map((e) => e.type)),
    textArray(edges.map((e) => e.target)),
    edges.map((e) => e.byName),
    textArray(edges.map((e) => e.name)),
  ]
}

/**
 * Writes the edges of resources that have none. $1 to $3 are the scope.
 * @param columns the parameters that `edgeColumns` gives
 */
export const insertEdges = (columns: readonly [string, string, string, string, string]) => `
  insert into relationship (account_id, region, resource_type, resource_id, target_type, target, target_by_name, name)
  select $1, $2, $3, e.id, e.type, e.target, e.by_name, e.name
  from unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[], ${columns[3]}::boolean[], ${columns[4]}::text[])
    as e (id, type, target, by_name, name)`

export async function deleteEdges(tx: Queryable, scope: TypeScope, ids: readonly string[]): Promise<void> {
  await tx.query(
    `delete from relationship
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])`,
    [scope.accountId, scope.region, scope.resourceType, ids],
  )
}

interface Edge {
  readonly type: string
  readonly target: string | null
  readonly name: string
}

function distinct<T extends Edge>(edges: readonly T[]): readonly T[] {
  if (edges.length < 2) return edges
  return [...new Map(edges.map((edge) => [`${edge.type} ${edge.name} ${edge.target}`, edge])).values()]
}
