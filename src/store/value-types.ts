/** How PostgreSQL values become JavaScript values and back, for both engines. */
import pg from 'pg'

const INT8 = 20
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const DATE_ARRAY = 1182
const TIMESTAMP_ARRAY = 1115
const TEXT_ARRAY = 1009
const INT8_ARRAY = 1016

type Parse = (text: string) => unknown

// Instants are sent in UTC whatever the time zone of the machine.
pg.defaults.parseInputDatesAsUTC = true

const parseTextArray: (text: string) => (string | null)[] = parserOf(TEXT_ARRAY)

/** `pg`'s own parser. Its type names only the scalar types. */
function parserOf(oid: number) {
  return pg.types.getTypeParser(oid as typeof pg.types.builtins.TEXT, 'text')
}

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit in a number`)
  return value
}

const parseUtcTimestamp: Parse = (text) => parserOf(TIMESTAMPTZ)(`${text}+00`)

const asText: Parse = (text) => text

const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    parseTextArray(text).map((item) => (item === null ? null : parse(item)))

const parsers = new Map<number, Parse>([
  [INT8, parseInt8],
  [INT8_ARRAY, arrayOf(parseInt8)],
  [DATE, asText],
  [DATE_ARRAY, arrayOf(asText)],
  [TIMESTAMP, parseUtcTimestamp],
  [TIMESTAMP_ARRAY, arrayOf(parseUtcTimestamp)],
])

/** `types` of a `pg` client. */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text')
  },
} as pg.CustomTypesConfig
