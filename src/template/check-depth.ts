import type { CST } from 'yaml'
import { type Position, TemplateError } from './template-error.ts'

/** Deeper than any real template; whatever walks a template may recurse so deep. */
export const MAX_DEPTH = 100

/**
 * Refuses texts that are nested too deeply, before anything recurses into them.
 * @throws TemplateError
 */
export function checkDepth(tokens: readonly CST.Token[], at: (offset: number) => Position): void {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) {
      throw new TemplateError(`Template format error: nested more than ${MAX_DEPTH} levels deep.`, at(offsetOf(token)))
    }
    for (const inner of innerOf(token)) open.push({ token: inner, depth: depth + 1 })
  }
}

function innerOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }: { key?: CST.Token | null; value?: CST.Token }) =>
    [key, value].filter((one): one is CST.Token => one !== null && one !== undefined),
  )
}

function offsetOf(token: CST.Token): number {
  return 'offset' in token ? token.offset : 0
}
