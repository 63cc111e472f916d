import { eachString, FunctionError } from './guard-function.ts'

/** RFC 3339; seconds may have a fraction, and the zone is Z or an offset. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/

/** Seconds since 1970. */
export const parseEpoch = eachString('parse_epoch', (text) => {
  const found = INSTANT.exec(text)
  const seconds = found === null ? undefined : secondsOf(found)
  if (seconds === undefined)
    throw new FunctionError(`parse_epoch makes no time of ${JSON.stringify(text.slice(0, 100))}`)
  return seconds
})

function secondsOf([, ...fields]: RegExpExecArray): number | undefined {
  const [year, month, day, hour, minute, second] = fields.slice(0, 6).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [sign, hours = '0', minutes = '0'] = fields.slice(6)
  // Not Date.UTC, which takes years before 100 for ones of the twentieth century.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!isDay || hour > 23 || minute > 59 || second > 60 || Number(hours) > 23 || Number(minutes) > 59) return undefined
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1)
  // A leap second is the one before it.
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + Math.min(second, 59) - offset
}
