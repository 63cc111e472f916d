import { compareVersions } from '../../../../lib/dotted-version.ts'

const AURORA = 'mysql_aurora.'

/**
 * Which of two engine versions is the newer: `8.0.mysql_aurora.3.04.0` and the like. A version that names MySQL's and Aurora's is
 * compared by Aurora's with one that names Aurora's only.
 *
 * @returns below zero when `a` is the older, above when it is the newer
 */
export function compareEngineVersions(a: string, b: string): number {
  const alike = a.includes(AURORA) === b.includes(AURORA)
  return alike ? compareVersions(a, b) : compareVersions(auroraVersion(a), auroraVersion(b))
}

function auroraVersion(version: string): string {
  return version.includes(AURORA) ? version.slice(version.indexOf(AURORA) + AURORA.length) : version
}
