/**
 * Which of two engine versions is the newer, by their numbers: `8.0.mysql_aurora.3.04.0` and the like. A version that says nothing of
 * Aurora is compared with what the other says of it.
 *
 * @returns below zero when `a` is the older, above when it is the newer
 */
export function compareEngineVersions(a: string, b: string): number {
  const alike = a.includes(AURORA) === b.includes(AURORA)
  const [left, right] = [a, b].map((version) => numbersOf(alike ? version : version.slice(auroraEnd(version))))
  for (let i = 0; i < Math.max(left!.length, right!.length); i += 1) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const AURORA = 'mysql_aurora.'

function auroraEnd(version: string): number {
  return version.includes(AURORA) ? version.indexOf(AURORA) + AURORA.length : 0
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number)
}
