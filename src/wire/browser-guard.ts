/**
 * Without authentication, whoever can send a request is obeyed: also a web page that the user happens to have open
 * (cross-site request forgery), or one whose name has been pointed at 127.0.0.1 (DNS rebinding). Both show in the
 * headers that a browser sends and a page cannot change.
 */
import { isIP } from 'node:net'

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** Why a request to an unauthenticated server must be refused, or `undefined`. */
export function foreignBrowser(headers: Headers): string | undefined {
  const { host, origin, 'sec-fetch-site': site } = headers
  if (typeof host !== 'string' || !isLoopback(hostname(host))) {
    return 'Without authentication, only requests to a loopback host are answered.'
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return 'Without authentication, requests of pages of another origin are refused.'
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Without authentication, requests of pages of another site are refused.'
  }
  return undefined
}

function hostname(host: string): string {
  return host.startsWith('[') ? host.slice(1, host.indexOf(']')) : (host.split(':')[0] ?? '')
}

export function isLoopback(name: string): boolean {
  if (isIP(name) === 4) return name.startsWith('127.')
  if (isIP(name) === 6) return name === '::1'
  return /^(.+\.)?localhost$/i.test(name)
}
