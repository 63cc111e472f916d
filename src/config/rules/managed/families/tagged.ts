import { compliant, csv, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

/**
 * The rules named `...-tagged`: tags that AWS itself sets do not count.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const tagged = managedRules(
  [
    ['API_GW_REST_API_TAGGED', 'AWS::ApiGateway::RestApi'],
    ['APPMESH_VIRTUAL_ROUTER_TAGGED', 'AWS::AppMesh::VirtualRouter'],
  ],
  (identifier, resourceType) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],
      parameters: { requiredKeyTags: csv() },

      evaluate({ tags }, { requiredKeyTags = [] }) {
        const keys = Object.keys(tags).filter((key) => !key.startsWith('aws:'))
        if (keys.length === 0) return nonCompliant('The resource has no tags.')
        const missing = requiredKeyTags.filter((key) => !keys.includes(key))
        return missing.length > 0 ? nonCompliant(`The resource lacks the tags ${missing.join(', ')}.`) : compliant
      },
    }),
)
