import type { MaximumExecutionFrequency } from '../../model/config.gen.ts'
import type { RuleContent } from './store.ts'

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

/**
 * Seconds between two evaluations; `null` for a rule that has none at times. A managed rule says it itself, a custom one for each of
 * the times that set it off.
 */
export function secondsBetween({
  source,
  maximumExecutionFrequency,
}: Pick<RuleContent, 'source' | 'maximumExecutionFrequency'>): number | null {
  const details = source.SourceDetails ?? []
  const times = details.filter(({ MessageType }) => MessageType === 'ScheduledNotification')
  const frequencies =
    source.Owner === 'AWS'
      ? [maximumExecutionFrequency]
      : times.map((detail) => detail.MaximumExecutionFrequency ?? maximumExecutionFrequency ?? DEFAULT_FREQUENCY)
  const seconds = frequencies.flatMap((frequency) => SECONDS[frequency as MaximumExecutionFrequency] ?? [])
  return seconds.length === 0 ? null : Math.min(...seconds)
}
