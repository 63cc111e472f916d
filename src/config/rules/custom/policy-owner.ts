import { notBuilt } from '../not-built.ts'
import type { Owner } from '../owner.ts'

/** Rules that are a policy in AWS CloudFormation Guard's language. */
export const policyOwner: Owner = {
  checked() {
    return notBuilt('Rules with the owner CUSTOM_POLICY are not implemented yet.')
  },

  implementation() {
    return undefined
  },
}
