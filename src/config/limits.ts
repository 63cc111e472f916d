/** Which quotas hold: AWS Config's default ones, or none. https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html */
export type Limits = 'aws' | 'none'

/** Rules of an account in a region. */
export const MOST_RULES = 1000
