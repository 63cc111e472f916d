import type { Fields } from '../../fields.ts'
import type { Item } from '../../item.ts'

/** The listeners of a Classic Load Balancer (`listenerDescriptions`) that encrypt: HTTPS and SSL. */
export function secureListeners({ configuration }: Pick<Item, 'configuration'>): readonly Fields[] {
  return configuration.list('listenerDescriptions').filter(isSecure)
}

export function isSecure(description: Fields): boolean {
  return ['HTTPS', 'SSL'].includes(description.text('listener.protocol')?.toUpperCase() ?? '')
}

/** `listener 443` */
export function listenerText(description: Fields): string {
  return `listener ${description.text('listener.loadBalancerPort') ?? 'of an unknown port'}`
}

/**
 * The policy by which a listener negotiates TLS: its attributes say what is on (`Protocol-TLSv1.2`: `true`) and, when
 * it follows one of AWS's own, which (`Reference-Security-Policy`).
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-options.html
 */
export function negotiationPolicy(
  description: Fields,
  { supplementaryConfiguration }: Pick<Item, 'supplementaryConfiguration'>,
): ReadonlyMap<string, string> | undefined {
  const names = description.texts('policyNames')
  const policy = supplementaryConfiguration
    .list('LoadBalancerPolicies')
    .find(
      (one) =>
        one.text('policyTypeName') === 'SSLNegotiationPolicyType' && names.includes(one.text('policyName') ?? ''),
    )
  if (policy === undefined) return undefined
  return new Map(
    policy
      .list('policyAttributeDescriptions')
      .map((attribute) => [attribute.text('attributeName') ?? '', attribute.text('attributeValue') ?? '']),
  )
}
