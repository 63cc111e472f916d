/**
 * Patterns of IAM: `*` is any run of characters, `?` any one. Nothing here takes longer than its texts' lengths
 * multiplied.
 */

/** Whether the pattern matches the text: backtracking to the latest star only, no regular expression. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return covered(pattern, text, (one) => one === '?')
}

/**
 * Whether each text that `inner` matches is matched by `outer`: a star of `inner` stands for anything, so only a star
 * of `outer` takes it.
 * (Over an alphabet of two letters there are exotic exceptions; names of actions and ARNs are not written in one.)
 */
export function coversWildcard(outer: string, inner: string): boolean {
  return covered(outer, inner, (one, other) => one === '?' && other !== '*')
}

function covered(pattern: string, text: string, isAny: (one: string | undefined, other: string) => boolean): boolean {
  let [p, t, star, resume] = [0, 0, -1, 0]
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p
      resume = t
      p += 1
    } else if (p < pattern.length && (isAny(pattern[p], text[t]!) || pattern[p] === text[t])) {
      p += 1
      t += 1
    } else if (star >= 0) {
      p = star + 1
      resume += 1
      t = resume
    } else return false
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}

/** Characters that a name of an action or an ARN may have; a pattern that asks for more matches none. */
const LONGEST = 2048

const WILDCARD = /[*?]/

/** Whether there is a text that both patterns match. */
export function wildcardsOverlap(a: string, b: string): boolean {
  const [one, other] = [a.replace(/\*+/g, '*'), b.replace(/\*+/g, '*')]
  if (one.length > LONGEST || other.length > LONGEST) return false
  if (!WILDCARD.test(one)) return matchesWildcard(other, one)
  if (!WILDCARD.test(other)) return matchesWildcard(one, other)
  // reached[j]: the beginning of `one` so far and the first j characters of `other` can be the same text.
  let reached = Array.from({ length: other.length + 1 }, (_, j) => j === 0 || (j === 1 && other[0] === '*'))
  for (const character of one) {
    const next = [reached[0]! && character === '*']
    for (let j = 1; j <= other.length; j += 1) {
      const against = other[j - 1]
      if (character === '*' || against === '*') next.push(reached[j]! || next[j - 1]!)
      else next.push(reached[j - 1]! && (character === against || character === '?' || against === '?'))
    }
    reached = next
  }
  return reached[other.length]!
}
