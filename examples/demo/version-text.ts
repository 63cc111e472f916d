import { type Version, whoOf } from '../../src/cli/version.ts'

/** Seconds are enough for people, and leave room for who and what. */
export function minute({ configurationItemCaptureTime: time }: Version): string {
  return time.slice(0, 16).replace('T', ' ')
}

/** The person or the job, where a role was assumed: the session's name. */
export function callerOf(version: Version): string | undefined {
  return version.events[0]?.principalArn?.split('/').at(-1) ?? whoOf(version)
}
