import type { GuardProblem } from '../app/guard.ts'
import { printable } from './printable.ts'

/** Name, message, line and caret. */
export function problemText({ name, message, rendering }: GuardProblem): string {
  const lines = rendering?.split('\n').map((line) => `${line.split('\t').map(printable).join('\t')}\n`) ?? []
  return `${printable(name)}: ${printable(message)}\n${lines.join('')}`
}
