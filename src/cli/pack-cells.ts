/** What the tables of packs share. */
import type { Colours } from './colour.ts'

/** Percent, or `-` where nothing was judged. */
export function scoreText(score: string | undefined): string {
  return score === undefined || score === 'INSUFFICIENT_DATA' ? '-' : `${score} %`
}

export function paintState(colour: Colours): (text: string) => string {
  return (text) => (text.endsWith('_FAILED') ? colour.red(text) : text)
}
