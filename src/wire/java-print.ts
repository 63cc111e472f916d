import type { ServiceModel, Shape } from '../model/model.ts'

/** No value is printed beyond this many characters: it is only quoted in an error. */
const ENOUGH = 5000

/** `ConfigRuleName` -> `configRuleName`: how AWS names a member in its violations. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/**
 * A value as AWS's (Java) services print it in a constraint violation: `[a, b]`, `{k=v}`, and
 * `Tag(key=a, value=null)` for a structure.
 */
export function javaPrint(model: ServiceModel, shapeName: string, value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return String(value)
  const shape: Shape = model.shapes[shapeName]!
  if (shape.type === 'list' && Array.isArray(value)) {
    return `[${joined(value, (one) => javaPrint(model, shape.member, one))}]`
  }
  if (shape.type === 'map') {
    return `{${joined(Object.entries(value), ([key, one]) => `${key}=${javaPrint(model, shape.value, one)}`)}}`
  }
  if (shape.type === 'structure') {
    const members = value as Record<string, unknown>
    const print = ([name, target]: [string, string]) =>
      `${lowerFirst(name)}=${javaPrint(model, target, Object.hasOwn(members, name) ? members[name] : null)}`
    return `${shapeName}(${joined(Object.entries(shape.members), print)})`
  }
  return String(value)
}

function joined<T>(values: readonly T[], print: (value: T) => string): string {
  let out = ''
  for (const value of values) {
    if (out.length > ENOUGH) break
    out += out === '' ? print(value) : `, ${print(value)}`
  }
  return out
}
