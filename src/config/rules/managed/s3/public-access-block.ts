import type { Fields } from '../../fields.ts'

/**
 * The four switches of Block Public Access, as native items spell them; those of CloudFormation begin with a capital.
 */
export const PUBLIC_ACCESS_SWITCHES = [
  'blockPublicAcls',
  'blockPublicPolicy',
  'ignorePublicAcls',
  'restrictPublicBuckets',
] as const

/** Which switches are not on. */
export function switchesOff(fields: Fields | undefined, spell: (name: string) => string = (name) => name): string[] {
  return PUBLIC_ACCESS_SWITCHES.map(spell).filter((name) => fields?.flag(name) !== true)
}
