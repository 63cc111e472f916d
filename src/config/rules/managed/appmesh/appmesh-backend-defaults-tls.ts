import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

/**
 * TLS towards all backends, unless a backend says otherwise.
 * https://docs.aws.amazon.com/config/latest/developerguide/appmesh-virtual-gateway-backend-defaults-tls.html
 */
export const appmeshBackendDefaultsTls = managedRules(
  [
    ['APPMESH_VIRTUAL_GATEWAY_BACKEND_DEFAULTS_TLS', 'AWS::AppMesh::VirtualGateway'],
    ['APPMESH_VIRTUAL_NODE_BACKEND_DEFAULTS_TLS_ON', 'AWS::AppMesh::VirtualNode'],
  ],
  (identifier, resourceType) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        // A client policy without TLS is none; TLS is enforced unless it is said not to be.
        const tls = configuration.object('Spec.BackendDefaults.ClientPolicy.Tls')
        if (tls === undefined) return nonCompliant('There is no client policy for TLS.')
        return tls.flag('Enforce') === false ? nonCompliant('TLS is not enforced.') : compliant
      },
    }),
)
