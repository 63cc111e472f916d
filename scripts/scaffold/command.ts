import { camel, type Kind, Refusal } from './scaffold.ts'

export const command: Kind = {
  usage: 'command NAME [VERB]',

  begin(_root, words) {
    const name = words.join(' ')
    if (!/^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)?$/.test(name))
      throw new Refusal(`${name} is no name of a command: history and keys create are two.`)
    const file = name.replace(' ', '-')
    const unit = camel(name)
    const base = `src/cli/commands/${file}`
    return {
      files: { [`${base}.ts`]: commandText(name, unit), [`${base}.test.ts`]: testText(name, unit, file) },
      next: [`Write ${base}.ts and its test, which fails until then:`, `node --test ${base}.test.ts`],
    }
  },
}

function commandText(name: string, unit: string): string {
  return `import { command } from '../command.ts'

export const ${unit} = command({
  name: '${name}',
  summary: 'One line for --help.',

  async run() {
    throw new Error('${name} is not written')
  },
})
`
}

function testText(name: string, unit: string, file: string): string {
  const words = name.split(' ').map((word) => `'${word}'`)
  return `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { main } from '../main.ts'
import { ${unit} } from './${file}.ts'

test('what it prints', async () => {
  let printed = ''
  let told = ''
  const io = {
    env: {},
    stdout: { write: (text: string) => (printed += text) },
    stderr: { write: (text: string) => (told += text) },
    signal: new AbortController().signal,
  }
  assert.equal(await main([${words.join(', ')}], io, [${unit}]), 0, told)
  assert.equal(printed, 'its lines')
})
`
}
