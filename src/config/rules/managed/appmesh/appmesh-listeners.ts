import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

/**
 * What each listener of a virtual gateway or node has.
 * https://docs.aws.amazon.com/config/latest/developerguide/appmesh-virtual-node-listeners-health-check-enabled.html
 */
export const appmeshListeners = managedRules(
  [
    [
      'APPMESH_VIRTUAL_GATEWAY_LISTENERS_HEALTH_CHECK_ENABLED',
      'AWS::AppMesh::VirtualGateway',
      'HealthCheck',
      'health check',
    ],
    ['APPMESH_VIRTUAL_NODE_LISTENERS_HEALTH_CHECK_ENABLED', 'AWS::AppMesh::VirtualNode', 'HealthCheck', 'health check'],
    [
      'APPMESH_VIRTUAL_NODE_LISTENERS_OUTLIER_DETECT_ENABLED',
      'AWS::AppMesh::VirtualNode',
      'OutlierDetection',
      'outlier detection',
    ],
  ],
  (identifier, resourceType, member, what) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        const without = configuration.list('Spec.Listeners').find((listener) => !listener.has(member))
        return without === undefined
          ? compliant
          : nonCompliant(`The listener of port ${without.text('PortMapping.Port') ?? 'unknown'} has no ${what}.`)
      },
    }),
)
