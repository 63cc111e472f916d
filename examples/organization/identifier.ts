/** Identifiers that look like AWS's and are the same in every run: digests of what they name. */
import { createHash } from 'node:crypto'

export function hex(length: number, ...named: readonly (string | number)[]): string {
  return createHash('sha256').update(named.join('|')).digest('hex').slice(0, length)
}

/** `sg-0` and 16 hexadecimal digits. */
export function ec2Id(prefix: string, ...named: readonly string[]): string {
  return `${prefix}-0${hex(16, prefix, ...named)}`
}

/** `AIDA` and 17 letters and digits, as IAM numbers users, roles, groups and policies. */
export function iamId(prefix: string, ...named: readonly string[]): string {
  return `${prefix}${letters(17, prefix, ...named)}`
}

/** Capital letters and digits. */
export function letters(length: number, ...named: readonly string[]): string {
  return BigInt(`0x${hex(50, ...named)}`)
    .toString(36)
    .toUpperCase()
    .slice(-length)
}

export function uuid(...named: readonly (string | number)[]): string {
  const digits = hex(32, ...named)
  const variant = '89ab'[Number.parseInt(digits[16]!, 16) % 4]
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-')
}

/** A whole number from 0 up to, not including, `below`. */
export function number(below: number, ...named: readonly (string | number)[]): number {
  return Number.parseInt(hex(8, ...named), 16) % below
}
