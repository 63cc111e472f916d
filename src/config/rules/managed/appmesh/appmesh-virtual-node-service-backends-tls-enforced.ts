import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/appmesh-virtual-node-service-backends-tls-enforced.html */
export const appmeshVirtualNodeServiceBackendsTlsEnforced = managedRule({
  identifier: 'APPMESH_VIRTUAL_NODE_SERVICE_BACKENDS_TLS_ENFORCED',
  resourceTypes: ['AWS::AppMesh::VirtualNode'],

  evaluate({ configuration }) {
    const backends = configuration.list('Spec.Backends')
    if (backends.length === 0) return notApplicable
    const plain = backends.find((backend) => backend.flag('VirtualService.ClientPolicy.Tls.Enforce') === false)
    return plain === undefined
      ? compliant
      : nonCompliant(`TLS is not enforced to ${plain.text('VirtualService.VirtualServiceName') ?? 'a backend'}.`)
  },
})
