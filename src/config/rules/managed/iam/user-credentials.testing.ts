import { credentialReport, type UserCredentials } from '../../../../cloud/facts/iam/credential-report.ts'
import { NOW } from '../../testing.ts'

/** So many days ago, to the millisecond. */
export const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000)

/** A user without any credentials, but for what is said. */
export const user = (userId: string, credentials: Partial<UserCredentials> = {}): UserCredentials => ({
  userId,
  userName: userId.toLowerCase(),
  hasPassword: false,
  hasMfa: false,
  passwordUsed: daysAgo(1000),
  keys: [],
  ...credentials,
})

export const reported = (...users: UserCredentials[]) => [[credentialReport, users]] as const

export const unreadable = [[credentialReport, new Error('AccessDenied')]] as const
