const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

/** A time as AWS Config has it in the items of API Gateway: `Feb 21, 2022 6:37:48 PM`, in UTC. */
export function mediumDate(time: Date | undefined): string | undefined {
  // The format of today puts a comma after the year and a narrow space before AM and PM.
  return (
    time &&
    format
      .format(time)
      .replace(/, (?=\d+:)/, ' ')
      .replace('\u202f', ' ')
  )
}
