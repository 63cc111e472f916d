/** What holds for every command. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { Command } from '../command.ts'
import { connectionOptions } from '../connection.ts'
import { nameOf } from '../option.ts'
import { run } from '../testing.ts'
import { commands } from './index.gen.ts'
import { serveOptions } from './serve.ts'

const all: readonly Command[] = commands
/** Words of a help text, whatever its lines. */
const words = (text: string) => text.replace(/\s+/g, ' ')

test('each file is one command, named after it', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/\.(test|gen)\.ts$/.test(file))
  assert.deepEqual(files.sort(), all.map(({ name }) => `${name.replace(' ', '-')}.ts`).sort())
})

test('the help of the whole names each command', async () => {
  const { code, stdout } = await run(['--help'])
  assert.equal(code, 0)
  for (const { name } of all) assert.match(stdout, new RegExp(`^  ${name.split(' ')[0]} `, 'm'))
})

for (const command of all) {
  test(`plumbline ${command.name} --help has a line for each flag, with its environment variable`, async () => {
    const { code, stdout, stderr } = await run([...command.name.split(' '), '--help'])
    assert.equal(code, 0)
    assert.equal(stderr, '')
    const help = words(stdout)
    assert.ok(help.includes(words(command.summary)))
    for (const { name, description } of Object.values(command.arguments)) {
      assert.ok(help.includes(` ${name} ${words(description)}`), name)
    }
    const options = { ...command.options, ...(command.connects ? connectionOptions : {}) }
    for (const { flags, description, env, fallback } of Object.values(options)) {
      const [, rest] = help.split(` ${flags} ${words(description)}`)
      assert.ok(rest !== undefined, flags)
      if (env !== undefined) assert.match(rest, new RegExp(`^ \\([^)]*env: ${env}\\)`), flags)
      if (fallback !== undefined) assert.ok(rest.startsWith(` (default: ${fallback}`), flags)
    }
    if (command.connects) assert.match(help, / --json One JSON document/)
  })

  test(`plumbline ${command.name} takes no flag twice over`, () => {
    const own = Object.values(command.options).map(nameOf)
    const connection = command.connects ? [...Object.values(connectionOptions).map(nameOf), 'json'] : []
    assert.equal(new Set([...own, ...connection, 'help']).size, own.length + connection.length + 1)
  })
}

test('each flag of serve has the environment variable of its name', () => {
  for (const option of Object.values(serveOptions)) {
    const name = /^--([\w-]+)/.exec(option.flags)![1]!
    assert.equal(option.env, `PLUMBLINE_${name.toUpperCase().replaceAll('-', '_')}`)
  }
})
