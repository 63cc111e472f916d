/** Classic Load Balancers for tests of rules. */

/** @param listeners port, protocol, and what their TLS policy's attributes are */
export function balancer(...listeners: readonly (readonly [number, string, Record<string, string>?])[]) {
  const described = (attributes: Record<string, string>) =>
    Object.entries(attributes).map(([attributeName, attributeValue]) => ({ attributeName, attributeValue }))
  return {
    configuration: {
      loadBalancerName: 'front',
      listenerDescriptions: listeners.map(([loadBalancerPort, protocol, attributes]) => ({
        listener: { loadBalancerPort, protocol },
        policyNames: attributes ? ['sticky', `tls-${loadBalancerPort}`] : ['sticky'],
      })),
    },
    supplementaryConfiguration: {
      LoadBalancerPolicies: [
        { policyName: 'sticky', policyTypeName: 'LBCookieStickinessPolicyType', policyAttributeDescriptions: [] },
        ...listeners.flatMap(([port, , attributes]) =>
          attributes
            ? [
                {
                  policyName: `tls-${port}`,
                  policyTypeName: 'SSLNegotiationPolicyType',
                  policyAttributeDescriptions: described(attributes),
                },
              ]
            : [],
        ),
      ],
    },
  }
}
