import type { Item } from '../../item.ts'

/**
 * An attribute of an application, network or gateway load balancer (`deletion_protection.enabled`); all values are
 * texts.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
export function attributeOf(
  { supplementaryConfiguration }: Pick<Item, 'supplementaryConfiguration'>,
  key: string,
): string | undefined {
  return supplementaryConfiguration
    .list('LoadBalancerAttributes')
    .find((attribute) => attribute.text('key') === key)
    ?.text('value')
}
