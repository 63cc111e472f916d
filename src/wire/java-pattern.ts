/**
 * A pattern of the API models, written for Java's regular expressions, as a JavaScript one that matches the whole
 * value (AWS uses `Matcher.matches`). A construct that only Java knows throws; a test compiles every pattern there is.
 */
export function javaPattern(source: string): RegExp {
  let flags = 'u'
  let rest = source
  if (rest.startsWith('(?i)')) {
    flags = 'iu'
    rest = rest.slice('(?i)'.length)
  }
  return new RegExp(`^(?:${translate(rest)})$`, flags)
}

const SYNTAX_OUTSIDE = new Set('^$\\.*+?()[]{}|/')
const SYNTAX_INSIDE = new Set('^$\\.*+?()[]{}|/-')
const JAVA_SPACE = ' \\t\\n\\v\\f\\r'

/** JavaScript's `u` mode refuses needless escapes and `[\d-_]`, and its `\s` knows more spaces than Java's. */
function translate(source: string): string {
  let out = ''
  let inside = false
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at]!
    if (char !== '\\') {
      if (char === '[') inside = true
      else if (char === ']') inside = false
      out += char
      continue
    }
    at += 1
    const escaped = source[at] ?? ''
    if (/[a-zA-Z0-9]/.test(escaped)) {
      out += letter(escaped, inside, source, at)
      if (escaped === 'p' || escaped === 'P') at = source.indexOf('}', at)
      const isClass = /[dDwWsSpP]/.test(escaped)
      if (inside && isClass && source[at + 1] === '-' && source[at + 2] !== ']') {
        out += '\\-'
        at += 1
      }
    } else {
      out += (inside ? SYNTAX_INSIDE : SYNTAX_OUTSIDE).has(escaped) ? `\\${escaped}` : escaped
    }
  }
  return out
}

function letter(escaped: string, inside: boolean, source: string, at: number): string {
  if (escaped === 'p' || escaped === 'P') return `\\${source.slice(at, source.indexOf('}', at) + 1)}`
  if (escaped === 's') return inside ? JAVA_SPACE : `[${JAVA_SPACE}]`
  if (escaped === 'S' && !inside) return `[^${JAVA_SPACE}]`
  return `\\${escaped}`
}
