/** The names that are most alike to what was given, the most alike first: for "did you mean". */
export function nearest(given: string, names: Iterable<string>, most = 3): string[] {
  const wanted = pairsOf(given)
  return [...names]
    .map((name) => ({ name, alike: likeness(wanted, pairsOf(name)) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

/** `Did you mean a, b or c?`; nothing when nothing is alike. */
export function didYouMean(given: string, names: Iterable<string>): string | undefined {
  const found = nearest(given, names)
  if (found.length === 0) return undefined
  return `Did you mean ${found.length === 1 ? found[0] : `${found.slice(0, -1).join(', ')} or ${found.at(-1)}`}?`
}

/** Neighbouring letters, which a slip of the finger and a word left out leave mostly as they are. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replaceAll('_', '-')
  return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, i) => plain.slice(i, i + 2)))
}

/** Sørensen and Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size
  return common === 0 ? 0 : (2 * common) / (a.size + b.size)
}
