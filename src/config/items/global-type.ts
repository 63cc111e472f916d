import catalogue from '../../model/resource-types.gen.json' with { type: 'json' }

const globalTypes = new Set(
  (catalogue as { type: string; global?: boolean }[]).filter(({ global }) => global).map(({ type }) => type),
)

/** Types whose items say `global` for their region (IAM, CloudFront...), in whichever region they were recorded. */
export function isGlobalType(resourceType: string): boolean {
  return globalTypes.has(resourceType)
}
