/** https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-types.html */
const CUSTOM_TYPE = /^[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}$/

/** Organizations whose types nobody may record by hand. */
const RESERVED = /^(aws|amzn|amazon|alexa|custom)::/i

/**
 * Whether PutResourceConfig takes resources of the type. A type of AWS's own is recorded from the account only.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutResourceConfig.html
 */
export function isCustomType(resourceType: string): boolean {
  return CUSTOM_TYPE.test(resourceType) && !RESERVED.test(resourceType)
}

export function notCustom(resourceType: string): string {
  return `The resource type ${resourceType} is not a custom resource type that is registered with AWS CloudFormation.`
}
