/** What the tables of packs share. */
import type { Colours } from './colour.ts'

/** Percent, or `-` where nothing was judged. */
export function scoreText(score: string | undefined): string {
  return score === undefined || score === 'INSUFFICIENT_DATA' ? '-' : `${score} %`
}

export function paintState(colour: Colours): (text: string) => string {
  return (text) => (text.endsWith('_FAILED') ? colour.red(text) : text)
}

export function paintCompliance(colour: Colours): (text: string) => string {
  return (text) => {
    if (text === 'NON_COMPLIANT') return colour.red(text)
    return text === 'COMPLIANT' ? colour.green(text) : text
  }
}
