import { after } from 'node:test'

const endings: (() => Promise<unknown> | unknown)[] = []

// Of the whole file, wherever it is asked for: a hook that a test sets would run at the end of that test.
after(async () => {
  for (const end of endings.reverse()) await end()
})

/** Done when the test file ends; what was asked for last is done first. */
export function atEnd(end: () => Promise<unknown> | unknown): void {
  endings.push(end)
}
