/** A unit about to be begun: its files, and what else has to be said for it. */
export interface Scaffold {
  /** Text by path from the root of the repository. */
  readonly files: Readonly<Record<string, string>>
  /** Files that are there and change with it. */
  readonly changes?: Readonly<Record<string, (text: string) => string>>
  /** What to do next, a line each. */
  readonly next: readonly string[]
}

/** One kind of unit that `npm run new` begins. */
export interface Kind {
  /** As in the usage: `resource-type AWS::EC2::Thing`. */
  readonly usage: string
  /** @throws Refusal when there can be no such unit */
  begin(root: string, words: readonly string[]): Scaffold
}

/** Why a unit is not begun. */
export class Refusal extends Error {}

/** `DBInstance` is `db-instance`. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase()
}

/** `db-instance` is `dbInstance`. */
export function camel(name: string): string {
  return name.replace(/[- ](.)/g, (_, letter: string) => letter.toUpperCase())
}
