import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { configModel } from '../../src/model/config.gen.ts'
import { ssmModel } from '../../src/model/ssm.gen.ts'
import { type Kind, kebab, Refusal } from './scaffold.ts'

const NOT_YET = 'src/config/not-yet.ts'

/** The room of an operation by its name: the first that matches. */
const ROOMS: readonly (readonly [string, RegExp])[] = [
  ['organization', /Organization/],
  ['aggregators', /Aggregat/],
  ['packs', /ConformancePack/],
  ['remediation', /Remediation/],
  ['queries', /StoredQuer|SelectResource/],
  ['compliance', /Compliance/],
  ['rules', /ConfigRule|Evaluation|CustomRule/],
  ['delivery', /DeliveryChannel|Snapshot/],
  ['recorder', /ConfigurationRecorder|ResourceTypes/],
  ['retention', /Retention/],
  ['tags', /Tag/],
  ['items', /Resource/],
]

export const operation: Kind = {
  usage: 'operation NAME [ROOM]',

  begin(root, [name = '', given]) {
    if (Object.hasOwn(ssmModel.operations, name))
      throw new Refusal(`${name} is an operation of Systems Manager, of which none is built: there is no contract yet.`)
    if (!Object.hasOwn(configModel.operations, name)) throw new Refusal(`${name} is no operation of AWS Config.`)
    const file = kebab(name)
    const [present] = globSync(`src/config/*/${file}.ts`, { cwd: root })
    if (present !== undefined) throw new Refusal(`${name} is there: ${present}.`)
    const room = given ?? ROOMS.find(([, pattern]) => pattern.test(name))?.[0]
    if (room === undefined)
      throw new Refusal(`Say the room: npm run new operation ${name} ROOM (a folder of src/config).`)
    if (!/^[a-z]+(-[a-z]+)*$/.test(room)) throw new Refusal(`${room} is no name of a folder.`)

    const base = `src/config/${room}/${file}`
    const unit = name.charAt(0).toLowerCase() + name.slice(1)
    const newRoom = existsSync(path.join(root, 'src/config', room)) ? [] : [`src/config/${room} is a new room.`]
    return {
      files: { [`${base}.ts`]: operationText(name, unit), [`${base}.test.ts`]: testText(name, unit, file) },
      changes: { [NOT_YET]: (text) => text.replace(`  '${name}',\n`, '') },
      next: [...newRoom, `Write ${base}.ts and its test, which fails until then:`, `node --test ${base}.test.ts`],
    }
  },
}

function operationText(name: string, unit: string): string {
  return `import { operation } from '../operation.ts'

/** https://docs.aws.amazon.com/config/latest/APIReference/API_${name}.html */
export const ${unit} = operation('${name}', async () => {
  throw new Error('${name} is not written')
})
`
}

function testText(name: string, unit: string, file: string): string {
  return `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { ${unit} } from './${file}.ts'

const db = await testDatabase()
const call = caller('${name}', ${unit})

test('what it answers', async () => {
  assert.deepEqual(await call({} as never, testContext(db)), { its: 'answer' })
})
`
}
