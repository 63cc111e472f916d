import type { Fields } from '../../fields.ts'

/** All cache behaviors of a distribution, the default one first. */
export function cacheBehaviors(configuration: Fields): readonly Fields[] {
  const byDefault = configuration.object('distributionConfig.defaultCacheBehavior')
  const others = configuration.list('distributionConfig.cacheBehaviors.items')
  return byDefault === undefined ? others : [byDefault, ...others]
}
