import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Json } from './json.ts'

/** Thrown for a token that this installation did not give for this question. */
export class InvalidPageToken extends Error {}

const MAC_BYTES = 16

/**
 * Opaque page tokens: where the next page begins, signed, and bound to who asked what, so that a token cannot be made up
 * or carried to another account, operation or filter.
 */
export interface PageTokens {
  /** @param bound what the token is good for: account, region, operation and filter */
  seal(position: Json, bound: Json): string
  /** @throws InvalidPageToken */
  open(token: string, bound: Json): Json
}

/** @param key 32 secret bytes, the same in every process of the installation */
export function pageTokens(key: Uint8Array): PageTokens {
  const mac = (payload: Buffer, bound: Json) =>
    createHmac('sha256', key).update(payload).update('\0').update(JSON.stringify(bound)).digest().subarray(0, MAC_BYTES)
  return {
    seal(position, bound) {
      const payload = Buffer.from(JSON.stringify(position))
      return Buffer.concat([mac(payload, bound), payload]).toString('base64url')
    },
    open(token, bound) {
      const bytes = Buffer.from(token, 'base64url')
      const payload = bytes.subarray(MAC_BYTES)
      if (bytes.length <= MAC_BYTES || !timingSafeEqual(mac(payload, bound), bytes.subarray(0, MAC_BYTES))) {
        throw new InvalidPageToken('The page token is not one of ours for this request.')
      }
      return JSON.parse(payload.toString())
    },
  }
}
