import type { Json, JsonObject } from '../../../../lib/json.ts'

/**
 * What a policy in Rego is given of an item: what the same rule in Guard's language is given, so that the same paths hold in both.
 * @param item as AWS Config's notifications hold it
 * @param parameters of the rule; a running OPA, whose data are its own, finds them here alone
 */
export function regoInput(item: JsonObject, parameters: Readonly<Record<string, Json>>): Json {
  const { awsAccountId = null, ARN = null } = item
  return {
    version: '1.3',
    accountId: awsAccountId,
    arn: ARN,
    configurationItemMD5Hash: '',
    ...item,
    ...(Object.keys(parameters).length === 0 ? {} : { CONFIG_RULE_PARAMETERS: parameters }),
  }
}
