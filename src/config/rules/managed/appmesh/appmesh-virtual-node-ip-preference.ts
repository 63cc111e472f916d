import { compliant, managedRule, managedRules, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

/**
 * The IP versions that a virtual node prefers, by how it is discovered.
 * https://docs.aws.amazon.com/config/latest/developerguide/appmesh-virtual-node-dns-ip-pref-check.html
 */
export const appmeshVirtualNodeIpPreference = managedRules(
  [
    ['APPMESH_VIRTUAL_NODE_CLOUD_MAP_IP_PREF_CHECK', 'AWSCloudMap'],
    ['APPMESH_VIRTUAL_NODE_DNS_IP_PREF_CHECK', 'DNS'],
  ],
  (identifier, discovery) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::AppMesh::VirtualNode'],
      parameters: { ipPreference: text({ required: true }) },

      evaluate({ configuration }, { ipPreference }) {
        const discovered = configuration.object(`Spec.ServiceDiscovery.${discovery}`)
        if (discovered === undefined) return notApplicable
        const preference = discovered.text('IpPreference')
        return preference === ipPreference
          ? compliant
          : nonCompliant(`The IP preference is ${preference ?? 'not set'}, not ${ipPreference}.`)
      },
    }),
)
