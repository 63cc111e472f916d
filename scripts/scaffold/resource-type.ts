import { globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import catalogue from '../../src/model/resource-types.gen.json' with { type: 'json' }
import { camel, type Kind, kebab, Refusal } from './scaffold.ts'

const FOLDER = 'src/cloud/resources'
/** Names of types that are no names of values. */
const RESERVED = new Set(['function', 'export', 'import', 'package', 'interface', 'default', 'new', 'static', 'public'])

export const resourceType: Kind = {
  usage: 'resource-type AWS::SERVICE::TYPE',

  begin(root, [type = '']) {
    const [, service, name] = /^AWS::(\w+)::(\w+)$/.exec(type) ?? []
    if (service === undefined || name === undefined) throw new Refusal(`${type} is no type: AWS::EC2::Volume is one.`)
    const known = (catalogue as { type: string; recorded: boolean }[]).find((entry) => entry.type === type)
    if (!known?.recorded) throw new Refusal(`AWS Config records no ${type}: see src/model/resource-types.gen.json.`)
    const present = readerOf(root, type)
    if (present !== undefined) throw new Refusal(`${type} has a reader of its own: ${present}.`)

    const base = `${FOLDER}/${folderOf(root, service)}/${kebab(name)}`
    const own = camel(kebab(name))
    const unit = RESERVED.has(own) ? camel(`${kebab(service)}-${kebab(name)}`) : own
    return {
      files: { [`${base}.ts`]: readerText(type, unit), [`${base}.test.ts`]: testText(kebab(name), unit) },
      next: [
        `Write ${base}.ts (docs/adding-a-resource-type.md) and its test, which fails until then:`,
        `node --test ${base}.test.ts`,
        'Then npm run generate.',
      ],
    }
  },
}

function readerOf(root: string, type: string): string | undefined {
  const declaration = new RegExp(`resourceType\\(\\{\\s*type: '${type}',`)
  return globSync(`${FOLDER}/*/*.ts`, { cwd: root }).find((file) =>
    declaration.test(readFileSync(path.join(root, file), 'utf8')),
  )
}

/** The service's folder, however its name was cut into words; a new one in kebab-case. */
function folderOf(root: string, service: string): string {
  const folders = readdirSync(path.join(root, FOLDER))
  return folders.find((folder) => folder.replaceAll('-', '') === service.toLowerCase()) ?? kebab(service)
}

function readerText(type: string, unit: string): string {
  const described = `described${unit.charAt(0).toUpperCase()}${unit.slice(1)}s`
  return `import type { Cloud } from '../../clients.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'

/** https://docs.aws.amazon.com/ The page of the call that lists them. */
export const ${unit} = resourceType({
  type: '${type}',
  permissions: [],
  changedBy: [],
  verified: 'schema',

  async *read(cloud, only) {
    for await (const described of ${described}(cloud)) {
      const { resourceId } = described
      if (!isWanted(only, { resourceId })) continue
      yield { resourceId, configuration: shape('${type}', described) }
    }
  },
})

/** In place of the service's paginator, which gives the SDK's own type. */
function ${described}(cloud: Cloud): AsyncIterable<{ readonly resourceId: string }> {
  throw new Error(\`${type} is not written: nothing of it is read in \${cloud.region}\`)
}
`
}

function testText(file: string, unit: string): string {
  return `import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { ${unit} } from './${file}.ts'

testResourceType(${unit}, {
  'one that is there': {
    // Or \`arrange(cloud)\`, which makes it in the emulated account.
    answers: {},
    expect([found]) {
      assert.equal(found?.resourceId, 'its id')
    },
  },
})
`
}
