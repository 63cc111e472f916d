/** Which quotas hold: AWS Config's default ones, or none. https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html */
export type Limits = 'aws' | 'none'

/** Rules of an account in a region. */
export const MOST_RULES = 1000

/** Rules and other resources of a conformance pack, and packs of an account in a region. */
export const MOST_IN_PACK = 130
export const MOST_PACKS = 50

/** A pack's template (bytes): in a request, and in a bucket or a document. */
export const MOST_BYTES_IN_REQUEST = 51_200
export const MOST_BYTES_STORED = 307_200
