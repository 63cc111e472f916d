/** The text of a Fn::Sub as texts and names: `${name}` is a name, `${!text}` the text `${text}`. */
export function placeholders(text: string): (string | { readonly name: string })[] {
  const parts: (string | { readonly name: string })[] = []
  let from = 0
  for (const match of text.matchAll(/\$\{(!?)([^${}]*)\}/g)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push(match[1] === '!' ? `\${${match[2]}}` : { name: match[2]!.trim() })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
