import type { Wanted } from '../../resource-type.ts'

/** Names that Auto Scaling takes in one describe call. */
const MAX_NAMES = 50

/**
 * The names of each describe call that `only` needs: a single call without any when all are wanted. Auto Scaling leaves out
 * names that do not exist. AWS Config's id of the types is the ARN, which ends in the name.
 *
 * @param before what stands in the ARN before the name (`:autoScalingGroupName/`)
 */
export function namesFor(only: readonly Wanted[] | undefined, before: string): (string[] | undefined)[] {
  if (only === undefined) return [undefined]
  const names = only.map(({ resourceId, resourceName, arn }) => {
    const id = resourceId ?? arn
    if (id === undefined) return resourceName
    const at = id.indexOf(before)
    return at < 0 ? undefined : id.slice(at + before.length)
  })
  const known = [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[]
  const calls: string[][] = []
  for (let i = 0; i < known.length; i += MAX_NAMES) calls.push(known.slice(i, i + MAX_NAMES))
  return calls
}
