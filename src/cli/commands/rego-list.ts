import { command } from '../command.ts'
import { table } from '../table.ts'

interface Policy {
  readonly name: string
  readonly entrypoint: string
  readonly moduleBytes?: number
  readonly updatedAt: string
}

export const regoList = command({
  name: 'rego list',
  summary: "Lists the policies in Rego of the caller's account and region.",

  async run(_, context) {
    const api = await context.api()
    const policies: Policy[] = []
    let after: string | undefined
    do {
      const page = await api.call<{ policies: Policy[]; next?: string }>('plumbline', 'ListRegoPolicies', { after })
      policies.push(...page.policies)
      after = page.next
    } while (after !== undefined)
    const lines = table<Policy>(
      [
        { title: 'NAME', value: (row) => row.name },
        { title: 'RULE', value: (row) => row.entrypoint },
        {
          title: 'JUDGED BY',
          value: ({ moduleBytes: bytes }) => (bytes === undefined ? 'the OPA server' : `a module of ${bytes} bytes`),
        },
        { title: 'UPDATED', value: (row) => row.updatedAt },
      ],
      policies,
      context.colour,
    )
    return { json: { policies }, text: policies.length === 0 ? 'There is no policy in Rego.\n' : lines }
  },
})
