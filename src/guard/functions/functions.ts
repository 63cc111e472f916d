import { count } from './count.ts'
import type { GuardFunction } from './guard-function.ts'
import { join } from './join.ts'
import { jsonParse } from './json-parse.ts'
import { now } from './now.ts'
import { parseBoolean } from './parse-boolean.ts'
import { parseChar } from './parse-char.ts'
import { parseEpoch } from './parse-epoch.ts'
import { parseFloatingPoint } from './parse-float.ts'
import { parseInteger } from './parse-int.ts'
import { parseString } from './parse-string.ts'
import { regexReplace } from './regex-replace.ts'
import { substring } from './substring.ts'
import { toLower } from './to-lower.ts'
import { toUpper } from './to-upper.ts'
import { urlDecode } from './url-decode.ts'

/** By name. https://docs.aws.amazon.com/cfn-guard/latest/ug/functions.html */
export const FUNCTIONS: ReadonlyMap<string, GuardFunction> = new Map(
  [
    count,
    join,
    jsonParse,
    now,
    parseBoolean,
    parseChar,
    parseEpoch,
    parseFloatingPoint,
    parseInteger,
    parseString,
    regexReplace,
    substring,
    toLower,
    toUpper,
    urlDecode,
  ].map((each) => [each.name, each]),
)
