const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** How far runs are looked for: in two years each day of the year comes twice. */
const DAYS = 2 * 366

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const UNITS: Readonly<Record<string, number>> = { minute: MINUTE, hour: 60 * MINUTE, day: DAY }

/**
 * The longest time between two runs of `rate(1 day)` or `cron(0 5 ? * * *)`, in milliseconds; of a schedule that ends
 * within a year it is infinite.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 * @returns nothing when the expression is not one
 */
export function longestGap(expression: string, from: Date): number | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression.trim())
  if (rate !== null) return Number(rate[1]) * UNITS[rate[2]!]!
  const fields = /^cron\((.*)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/)
  if (fields?.length !== 6) return undefined
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = fields as [string, string, string, string, string, string]
  const minutes = numbers(minute, 0, 59)
  const hours = numbers(hour, 0, 23)
  const months = numbers(month, 1, 12, MONTHS)
  const years = numbers(year, 1970, 2199)
  const inMonth = daysOfMonth(dayOfMonth)
  const inWeek = daysOfWeek(dayOfWeek)
  if (!minutes || !hours || !months || !years || !inMonth || !inWeek) return undefined

  const times = [...hours].flatMap((h) => [...minutes].map((m) => (h * 60 + m) * MINUTE)).sort((a, b) => a - b)
  const start = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate())
  let longest = 0
  let last: number | undefined
  for (let i = 0; i < DAYS; i++) {
    const day = new Date(start + i * DAY)
    const runs = years.has(day.getUTCFullYear()) && months.has(day.getUTCMonth() + 1) && inMonth(day) && inWeek(day)
    for (const time of runs ? times : []) {
      longest = Math.max(longest, day.getTime() + time - (last ?? start))
      last = day.getTime() + time
    }
  }
  return last === undefined || last < start + (DAYS / 2) * DAY ? Number.POSITIVE_INFINITY : longest
}

/** `*`, `?`, `5`, `1-5`, `0/6`, `MON,WED`. */
function numbers(field: string, min: number, max: number, names: readonly string[] = []): Set<number> | undefined {
  const all = new Set<number>()
  for (const part of field.toUpperCase().split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? []
    const any = range === '*' || range === '?'
    const [first, last] = any ? [min, max] : range.split('-').map((text) => numberOf(text, min, names))
    if (first === undefined || Number.isNaN(first) || Number.isNaN(last) || step === '0') return undefined
    const to = last ?? (step === undefined ? first : max)
    if (first < min || to > max || first > to) return undefined
    for (let i = first; i <= to; i += Number(step ?? 1)) all.add(i)
  }
  return all
}

function numberOf(text: string, min: number, names: readonly string[]): number {
  const named = names.indexOf(text)
  return named >= 0 ? named + min : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

type Days = (day: Date) => boolean

/** Beside numbers: `L` is the last day, `LW` the last weekday, `15W` the weekday next to the 15th. */
function daysOfMonth(field: string): Days | undefined {
  if (field === 'L') return (day) => day.getUTCDate() === lengthOf(day)
  const near = /^(L|\d{1,2})W$/.exec(field)?.[1]
  if (near !== undefined) return (day) => day.getUTCDate() === weekdayNear(day, near === 'L' ? 31 : Number(near))
  const set = numbers(field, 1, 31)
  return set && ((day) => set.has(day.getUTCDate()))
}

/** Beside numbers, of which 1 is Sunday: `L` is Saturday, `6L` the last Friday and `3#2` the second Tuesday of the month. */
function daysOfWeek(field: string): Days | undefined {
  if (field === 'L') return (day) => day.getUTCDay() === 6
  const [, text, nth] = /^(\w{1,3}?)(L|#[1-5])$/i.exec(field) ?? []
  const set = numbers(text ?? field, 1, 7, WEEKDAYS)
  if (set === undefined) return undefined
  return (day) => {
    if (!set.has(day.getUTCDay() + 1)) return false
    if (nth === undefined) return true
    const date = day.getUTCDate()
    return nth.toUpperCase() === 'L' ? date + 7 > lengthOf(day) : Math.ceil(date / 7) === Number(nth.slice(1))
  }
}

function lengthOf(day: Date): number {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
}

/** The weekday of the day's month that is nearest to a date, without leaving the month. */
function weekdayNear(day: Date, date: number): number {
  const length = lengthOf(day)
  const wanted = Math.min(date, length)
  const weekday = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), wanted)).getUTCDay()
  if (weekday === 6) return wanted > 1 ? wanted - 1 : wanted + 2
  if (weekday === 0) return wanted < length ? wanted + 1 : wanted - 2
  return wanted
}
