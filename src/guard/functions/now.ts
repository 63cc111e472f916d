import type { GuardFunction } from './guard-function.ts'

/** Seconds since 1970. */
export const now: GuardFunction = {
  name: 'now',
  arity: 0,
  call: (_, context) => [Math.floor(context.now.getTime() / 1000)],
}
