import { flag } from '../../managed-rule.ts'

/** What the account's four switches shall be. */
export const accountSwitches = {
  IgnorePublicAcls: flag({ default: 'True' }),
  BlockPublicPolicy: flag({ default: 'True' }),
  BlockPublicAcls: flag({ default: 'True' }),
  RestrictPublicBuckets: flag({ default: 'True' }),
}

type Switches = Readonly<Record<keyof typeof accountSwitches, boolean>>

/** The switches that are not as asked for; one that is not set is off. */
export function otherSwitches(wanted: Switches, actual: (name: keyof Switches) => boolean | undefined): string[] {
  const names = Object.keys(accountSwitches) as (keyof Switches)[]
  return names.filter((name) => (actual(name) ?? false) !== wanted[name])
}
