/** A day of the story (0: recording starts; negative: before) and a time of that day in UTC. */
export type Moment = readonly [day: number, time: string]

/** Seven weeks, the last day included. */
export const DAYS = 49

const DAY_MS = 24 * 60 * 60 * 1000

/** When the story ends if nobody says otherwise. */
export const USUAL_END = new Date('2026-06-01T00:00:00Z')

export interface Calendar {
  /** The instant of a moment. */
  at(moment: Moment): Date
}

/** @param end the midnight (UTC) after the last day */
export function calendarEnding(end: Date): Calendar {
  const start = end.getTime() - DAYS * DAY_MS
  return {
    at([day, time]) {
      const [hours, minutes] = time.split(':').map(Number)
      return new Date(start + day * DAY_MS + (hours! * 60 + minutes!) * 60_000)
    },
  }
}
