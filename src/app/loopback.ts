/** For the command line, which stands above the wire. */
export { isLoopback } from '../wire/browser-guard.ts'
