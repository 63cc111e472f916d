import type { Difference } from '../lib/diff.ts'
import type { Json } from '../lib/json.ts'
import type { Colours } from './colour.ts'
import { printable } from './printable.ts'

/** Two values that together are longer than this stand beneath each other. */
const ONE_LINE = 72

/**
 * A difference as lines:
 *
 *     ~ configuration.size: 100 -> 200
 *     + tags.team: "core"
 *     - configuration.attachments[0]:
 *         {
 *           "device": "/dev/sda1"
 *         }
 */
export function differenceLines({ path, change, before, after }: Difference, colour: Colours): string {
  const name = printable(path)
  if (change === 'added') return `${colour.green(`+ ${name}:`)}${value(after!, colour.green)}`
  if (change === 'removed') return `${colour.red(`- ${name}:`)}${value(before!, colour.red)}`
  const [from, to] = [oneLine(before!), oneLine(after!)]
  if (from.length + to.length <= ONE_LINE) {
    return `${colour.yellow(`~ ${name}:`)} ${colour.red(from)} -> ${colour.green(to)}\n`
  }
  return `${colour.yellow(`~ ${name}:`)}\n    ${colour.red(`- ${from}`)}\n    ${colour.green(`+ ${to}`)}\n`
}

function value(json: Json, paint: (text: string) => string): string {
  const text = oneLine(json)
  if (typeof json !== 'object' || json === null || text.length <= ONE_LINE) return ` ${paint(text)}\n`
  const lines = JSON.stringify(json, undefined, 2).split('\n')
  return `\n${lines.map((line) => `    ${paint(printable(line))}\n`).join('')}`
}

/** `{"a": 1}` is shorter to read than JSON over lines, and a string keeps its quotes. */
export function oneLine(json: Json): string {
  return printable(JSON.stringify(json))
}
