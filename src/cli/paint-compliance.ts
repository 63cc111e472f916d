import type { Colours } from './colour.ts'

/** Colours AWS Config's words for compliance. */
export function paintCompliance(colour: Colours): (text: string) => string {
  return (text) => {
    if (text === 'NON_COMPLIANT') return colour.red(text)
    return text === 'COMPLIANT' ? colour.green(text) : text
  }
}
