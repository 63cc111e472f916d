import type { Calendar, Moment } from './calendar.ts'
import { ec2Id } from './identifier.ts'

/** One region of one account. */
export interface Place {
  readonly account: Account
  readonly accountId: string
  readonly region: string
  /** `arn:aws:<service>:<region>:<account>:<rest>` */
  arn(service: string, rest: string): string
  /** An EC2 id of something named here. */
  id(prefix: string, name: string): string
  iso(moment: Moment): string
  epoch(moment: Moment): number
}

export interface Account {
  readonly id: string
  readonly name: 'production' | 'staging' | 'platform'
}

export const ACCOUNTS = {
  production: { id: '111122223333', name: 'production' },
  staging: { id: '444455556666', name: 'staging' },
  platform: { id: '777788889999', name: 'platform' },
} as const satisfies Record<string, Account>

export interface Places {
  readonly production: Pair
  readonly staging: Pair
  readonly platform: Pair
}

/** Virginia holds what is global, too. */
export interface Pair {
  readonly virginia: Place
  readonly ireland: Place
}

export function placesOn(calendar: Calendar): Places {
  const pair = (account: Account) => ({
    virginia: place(account, 'us-east-1', calendar),
    ireland: place(account, 'eu-west-1', calendar),
  })
  return {
    production: pair(ACCOUNTS.production),
    staging: pair(ACCOUNTS.staging),
    platform: pair(ACCOUNTS.platform),
  }
}

export function allOf(places: Places): Place[] {
  return Object.values(places).flatMap((pair: Pair) => [pair.virginia, pair.ireland])
}

function place(account: Account, region: string, calendar: Calendar): Place {
  return {
    account,
    accountId: account.id,
    region,
    arn: (service, rest) => `arn:aws:${service}:${region}:${account.id}:${rest}`,
    id: (prefix, name) => ec2Id(prefix, account.id, region, name),
    iso: (moment) => calendar.at(moment).toISOString(),
    epoch: (moment) => calendar.at(moment).getTime(),
  }
}
