import type { Fields } from '../../fields.ts'

/** The value of an environment's option; an item has them by namespace and name. */
export function optionOf(environment: Fields, namespace: string, name: string): string | undefined {
  return environment.text(`optionSettings.aws:elasticbeanstalk:${namespace}.${name}.value`)
}
