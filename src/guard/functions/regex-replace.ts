import { MAX_TEXT } from '../limits.ts'
import { Regex } from '../regex/regex.ts'
import { RegexSyntaxError } from '../regex/regex-syntax-error.ts'
import { textArgument } from './argument.ts'
import { bounded } from './bounded.ts'
import { FunctionError, type GuardFunction, resultOf } from './guard-function.ts'

/** `$name`, `${name}`, and `$$` for a dollar sign. */
const REFERENCE = /\$(?:\$|\{(\w+)\}|(\w+))/g
const MAX_CACHED = 100

/** The replacement for each match, one after another; what does not match is not kept. */
export const regexReplace: GuardFunction = {
  name: 'regex_replace',
  arity: 3,
  call([values = [], patterns = [], replacements = []], context) {
    const regex = regexOf(textArgument('regex_replace', 'second', patterns))
    const replacement = textArgument('regex_replace', 'third', replacements)
    const replaced = (text: string) => {
      let result = ''
      for (const slots of regex.matches(text, context.budget)) {
        context.budget.steps -= replacement.length
        result += expanded(replacement, text, slots, regex.groupNames)
        if (result.length > MAX_TEXT) break
      }
      return bounded('regex_replace', result, context)
    }
    return values.flatMap((found) =>
      resultOf(found, (value) => (typeof value === 'string' ? replaced(value) : undefined)),
    )
  },
}

const cache = new Map<string, Regex>()

/** The last ones are kept: a policy gives the same for each document. */
function regexOf(pattern: string): Regex {
  const cached = cache.get(pattern)
  if (cached !== undefined) return cached
  try {
    const regex = new Regex(pattern)
    if (cache.size >= MAX_CACHED) cache.clear()
    cache.set(pattern, regex)
    return regex
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error
    throw new FunctionError(`regex_replace needs a regular expression as its second argument: ${error.message}`)
  }
}

function expanded(
  template: string,
  text: string,
  slots: readonly number[],
  names: ReadonlyMap<string, number>,
): string {
  return template.replaceAll(REFERENCE, (whole, braced?: string, bare?: string) => {
    const name = braced ?? bare
    if (name === undefined) return whole.slice(1)
    const index = /^\d+$/.test(name) ? Number(name) : names.get(name)
    const start = index === undefined ? undefined : slots[2 * index]
    const end = index === undefined ? undefined : slots[2 * index + 1]
    return start === undefined || end === undefined || start < 0 ? '' : text.slice(start, end)
  })
}
