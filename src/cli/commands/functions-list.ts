import { command } from '../command.ts'
import { table } from '../table.ts'

interface LocalFunction {
  readonly name: string
  readonly functionArn: string
  readonly runtime: string
  readonly handler: string
  readonly timeoutSeconds: number
  readonly memoryMb: number
  readonly roleArn?: string
}

export const functionsList = command({
  name: 'functions list',
  summary: "Lists the local functions of the caller's account and region.",

  async run(_, context) {
    const api = await context.api()
    const functions: LocalFunction[] = []
    let after: string | undefined
    do {
      const page = await api.call<{ functions: LocalFunction[]; next?: string }>('plumbline', 'ListFunctions', {
        after,
      })
      functions.push(...page.functions)
      after = page.next
    } while (after !== undefined)
    const lines = table<LocalFunction>(
      [
        { title: 'NAME', value: (row) => row.name },
        { title: 'RUNTIME', value: (row) => row.runtime },
        { title: 'HANDLER', value: (row) => row.handler },
        { title: 'TIMEOUT', value: (row) => `${row.timeoutSeconds}s` },
        { title: 'MEMORY', value: (row) => `${row.memoryMb} MB` },
        { title: 'CALLS AS', value: (row) => row.roleArn ?? "the account's credentials" },
      ],
      functions,
      context.colour,
    )
    return { json: { functions }, text: functions.length === 0 ? 'There is no local function.\n' : lines }
  },
})
