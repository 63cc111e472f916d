import catalogue from '../model/resource-types.gen.json' with { type: 'json' }
import type { Relationship } from './resource-type.ts'

const names = new Map<string, string>()
for (const { type, relationships } of catalogue as { type: string; relationships?: [string, string][] }[]) {
  for (const [target, name] of relationships ?? []) names.set(`${type} ${target}`, name)
}

/**
 * Edges from a resource of type `from` to those of type `to`, with AWS Config's name for them. Absent targets are left
 * out and equal ones are given once.
 * https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html
 *
 * @param targets ids, or `{ resourceName }` where AWS Config gives a name only
 */
export function relate(
  from: string,
  to: string,
  targets: Iterable<string | { resourceId?: string; resourceName?: string } | undefined>,
): Relationship[] {
  const relationshipName = names.get(`${from} ${to}`) ?? names.get(`${from} *`) ?? 'Is associated with '
  const seen = new Map<string, Relationship>()
  for (const target of targets) {
    if (target === undefined || target === '') continue
    const end = typeof target === 'string' ? { resourceId: target } : target
    if (end.resourceId === undefined && end.resourceName === undefined) continue
    seen.set(`${end.resourceId} ${end.resourceName}`, { resourceType: to, ...end, relationshipName })
  }
  return [...seen.values()]
}
