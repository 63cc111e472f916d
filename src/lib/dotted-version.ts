/**
 * Compares versions such as `5.17.6`, part by part as numbers; a part that is missing is 0, and what follows the digits of a part
 * (`5-rc1`) does not count.
 * @returns below 0 when `a` is older, above 0 when it is newer, else 0
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function partsOf(version: string): number[] {
  return version
    .trim()
    .split('.')
    .map((part) => Number(/^\d+/.exec(part)?.[0] ?? 0))
}
