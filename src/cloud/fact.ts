import type { Cloud } from './clients.ts'

/** Something of an account and region that is no resource: a credential report, a setting, whether a service is enabled. */
export interface Fact<T> {
  /** `iam-credential-report`; unique. */
  readonly name: string
  /** IAM actions that `read` calls. */
  readonly permissions: readonly string[]
  /** @throws when it cannot be read; what is not there is a value */
  read(cloud: Cloud): Promise<T>
}

/** Declares a fact. */
export function fact<T>(of: Fact<T>): Fact<T> {
  return of
}
