import type { JsonObject } from '../../../../lib/json.ts'
import type { Sample } from '../../testing.ts'

/** A task definition with these containers. */
export function definition(ContainerDefinitions: JsonObject[], others: JsonObject = {}): Sample {
  return { configuration: { Status: 'ACTIVE', ContainerDefinitions, ...others } }
}
