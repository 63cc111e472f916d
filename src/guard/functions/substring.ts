import { indexArgument } from './argument.ts'
import { bounded } from './bounded.ts'
import { type GuardFunction, resultOf } from './guard-function.ts'

/** From one character up to another, which is not included; strings that are too short are left out. */
export const substring: GuardFunction = {
  name: 'substring',
  arity: 3,
  call([values = [], from = [], to = []], context) {
    const start = indexArgument('substring', 'second', from)
    const end = indexArgument('substring', 'third', to)
    return values.flatMap((found) =>
      resultOf(found, (value) => {
        if (typeof value !== 'string') return undefined
        context.budget.steps -= value.length >>> 4
        const characters = [...value]
        if (start >= end || end > characters.length) return undefined
        return bounded('substring', characters.slice(start, end).join(''), context)
      }),
    )
  },
}
