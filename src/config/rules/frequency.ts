import type { MaximumExecutionFrequency } from '../../model/config.gen.ts'

const HOUR = 3600
const SECONDS: Readonly<Record<MaximumExecutionFrequency, number>> = {
  One_Hour: HOUR,
  Three_Hours: 3 * HOUR,
  Six_Hours: 6 * HOUR,
  Twelve_Hours: 12 * HOUR,
  TwentyFour_Hours: 24 * HOUR,
}

/** https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_components_trigger.html */
export const DEFAULT_FREQUENCY: MaximumExecutionFrequency = 'TwentyFour_Hours'

/** Seconds between two evaluations; `null` for a rule that has none at times. */
export function secondsOf(frequency: string | undefined): number | null {
  return SECONDS[frequency as MaximumExecutionFrequency] ?? null
}
