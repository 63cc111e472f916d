import type { RecordingMode } from '../../model/config.gen.ts'
import type { FullRecordingGroup, FullRecordingMode } from './recorder.ts'
import { NEVER_DAILY } from './recording-group.ts'

/** The recording mode with every member. Without one, recording is continuous. */
export function fullRecordingMode(mode: RecordingMode | undefined): FullRecordingMode {
  return {
    recordingFrequency: mode?.recordingFrequency ?? 'CONTINUOUS',
    recordingModeOverrides: mode?.recordingModeOverrides ?? [],
  }
}

/**
 * Types that the request asks to record daily although they cannot be: those that an override names, and those that the group
 * names under a daily default. Types that come with a strategy are recorded continuously instead.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html
 */
export function wronglyDaily(mode: FullRecordingMode, group: FullRecordingGroup): string[] {
  const named = mode.recordingModeOverrides.flatMap(({ resourceTypes }) => resourceTypes)
  const daily = mode.recordingModeOverrides
    .filter(({ recordingFrequency }) => recordingFrequency === 'DAILY')
    .flatMap(({ resourceTypes }) => resourceTypes)
  if (mode.recordingFrequency === 'DAILY') {
    daily.push(...group.resourceTypes.filter((type) => !named.includes(type)))
  }
  return [...new Set(daily)].filter((type) => NEVER_DAILY.has(type))
}
