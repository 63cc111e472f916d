import { mapConcurrently } from '../../concurrently.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Values of some parameters by group; a parameter that has no value is left out. */
export type ParametersOfGroups = ReadonlyMap<string, ReadonlyMap<string, string>>

interface Parameter {
  readonly ParameterName?: string
  readonly ParameterValue?: string
}

const AT_ONCE = 4

/** Gone between the list of groups and the reading of one. */
const GONE = 'DBParameterGroupNotFoundFault'

/**
 * Reads the parameters of each group.
 * @param names the only parameters that are kept, of the hundreds that a group has
 * @param read all that RDS gives of a group, page by page
 */
export async function parametersOfGroups(
  groups: AsyncIterable<string>,
  names: readonly string[],
  read: (group: string) => AsyncIterable<readonly Parameter[]>,
): Promise<ParametersOfGroups> {
  const found = mapConcurrently(groups, AT_ONCE, async (group) => {
    const values = await unlessGone(valuesOf(read(group), names), GONE)
    return values && ([group, values] as const)
  })
  const all = new Map<string, ReadonlyMap<string, string>>()
  for await (const [group, values] of found) all.set(group, values)
  return all
}

async function valuesOf(pages: AsyncIterable<readonly Parameter[]>, names: readonly string[]) {
  const values = new Map<string, string>()
  for await (const page of pages)
    for (const { ParameterName: name, ParameterValue: value } of page)
      if (name !== undefined && value !== undefined && names.includes(name)) values.set(name, value)
  return values
}
