import { Fields, Unreadable } from '../../fields.ts'

/**
 * The entries of one kind (`AWS:Application`) in a managed instance's inventory. Its content is a map by the entries' names, where
 * several of one name stand in a list; or a list.
 * https://docs.aws.amazon.com/config/latest/developerguide/recording-managed-instance-inventory.html
 * @returns nothing when the inventory has no such kind
 */
export function inventoryOf(instance: Fields, kind: string): readonly Fields[] | undefined {
  const inventory = instance.object(kind)
  if (inventory === undefined) return undefined
  const at = `configuration.${kind}.Content`
  // Names of applications have dots, which paths take apart, so the content is read as a whole.
  const content = inventory.value.Content ?? {}
  if (typeof content !== 'object') throw new Unreadable(at, 'a map or a list')
  return (Array.isArray(content) ? content : Object.values(content)).flat().map((entry) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw new Unreadable(at, 'of structures')
    return new Fields(entry, at)
  })
}

/** `Linux`, `Windows` or `MacOS`. */
export function platformOf(instance: Fields): string | undefined {
  return inventoryOf(instance, 'AWS:InstanceInformation')?.[0]?.text('PlatformType')
}

/** Whether a rule that is told a platform leaves the instance alone. */
export function isOtherPlatform(instance: Fields, platformType: string | undefined): boolean {
  return platformType !== undefined && platformOf(instance)?.toLowerCase() !== platformType.toLowerCase()
}

/** `name`, or `name:version`. */
export function nameAndVersion(application: string): readonly [name: string, version: string | undefined] {
  const at = application.indexOf(':')
  return at < 0 ? [application, undefined] : [application.slice(0, at).trim(), application.slice(at + 1).trim()]
}
