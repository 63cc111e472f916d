import { runInNewContext } from 'node:vm'
import { type Position, TemplateError } from './template-error.ts'

/** Patterns come with the template: one that takes longer on a value is refused, rather than left to hold up everything else. */
const MOST_MILLISECONDS = 100

/**
 * Whether a parameter's AllowedPattern, a regular expression of Java, matches the whole value.
 * @throws TemplateError when it is none, or takes too long
 */
export function matchesPattern(pattern: string, value: string, at: Position): boolean {
  const expression = compiled(pattern, at)
  try {
    return runInNewContext('expression.test(value)', { expression, value }, { timeout: MOST_MILLISECONDS })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new TemplateError(`Template format error: the AllowedPattern ${pattern} takes too long to match.`, at)
  }
}

/** JavaScript's stricter mode knows `\p{...}`; its laxer one the needless escapes that Java allows. */
function compiled(pattern: string, at: Position): RegExp {
  const ignoresCase = pattern.startsWith('(?i)')
  const source = `^(?:${ignoresCase ? pattern.slice('(?i)'.length) : pattern})$`
  for (const flags of ignoresCase ? ['iu', 'i'] : ['u', '']) {
    try {
      return new RegExp(source, flags)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  throw new TemplateError(`Template format error: invalid AllowedPattern ${pattern}.`, at)
}
