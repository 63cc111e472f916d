/**
 * A policy document as IAM gives it and AWS Config keeps it: URL-encoded (RFC 3986) JSON. Emulators leave some plain.
 */
export function urlEncoded(document: string | undefined): string | undefined {
  if (document === undefined || !/^\s*[{[]/.test(document)) return document
  return encodeURIComponent(document).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
