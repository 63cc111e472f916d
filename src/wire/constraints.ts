/** What a member must satisfy besides its type, and how AWS says so. */
import type { NumberShape, StringShape } from '../model/model.ts'
import { javaPattern } from './java-pattern.ts'

/** A violated constraint in AWS's words, or `undefined`. */
type Constraint<T> = { readonly text: string; readonly holds: (value: T) => boolean }

/**
 * Longer than this, a value that already breaks its length is not also matched against the pattern: some of the
 * model's patterns take time that grows with the square of the length.
 */
const LONGEST_MATCHED = 2048

/** Lengths are in UTF-16 units, as `String.length()` counts in Java. Patterns compile at first use. */
export function stringConstraints(shape: StringShape): Constraint<string>[] {
  const found: Constraint<string>[] = []
  if (shape.enum !== undefined) {
    const members = new Set(shape.enum)
    const open = shape.open === undefined ? undefined : new RegExp(shape.open, 'u')
    found.push({
      text: `Member must satisfy enum value set: [${shape.enum.join(', ')}]`,
      holds: (value) => members.has(value) || open?.test(value) === true,
    })
  }
  if (shape.pattern !== undefined) {
    const { pattern } = shape
    const max = shape.max ?? Number.POSITIVE_INFINITY
    let compiled: RegExp | undefined
    found.push({
      text: `Member must satisfy regular expression pattern: ${pattern}`,
      holds(value) {
        if (value.length > max && value.length > LONGEST_MATCHED) return true
        compiled ??= javaPattern(pattern)
        return compiled.test(value)
      },
    })
  }
  found.push(...lengthConstraints<string>(shape, (value) => value.length))
  return found
}

/** Length of strings and blobs, number of members of lists and maps. */
export function lengthConstraints<T>(
  shape: { readonly min?: number; readonly max?: number },
  length: (value: T) => number,
): Constraint<T>[] {
  const found: Constraint<T>[] = []
  const { min, max } = shape
  if (max !== undefined) {
    found.push({ text: `Member must have length less than or equal to ${max}`, holds: (v) => length(v) <= max })
  }
  if (min !== undefined) {
    found.push({ text: `Member must have length greater than or equal to ${min}`, holds: (v) => length(v) >= min })
  }
  return found
}

export function numberConstraints(shape: NumberShape): Constraint<number>[] {
  const found: Constraint<number>[] = []
  const { min, max } = shape
  if (max !== undefined) {
    found.push({ text: `Member must have value less than or equal to ${max}`, holds: (value) => value <= max })
  }
  if (min !== undefined) {
    found.push({ text: `Member must have value greater than or equal to ${min}`, holds: (value) => value >= min })
  }
  return found
}
