import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import catalogue from '../../src/model/managed-rules.gen.json' with { type: 'json' }
import types from '../../src/model/resource-types.gen.json' with { type: 'json' }
import { accountTestText, type BegunRule, itemTestText, ruleText } from './rule-text.ts'
import { camel, type Kind, kebab, Refusal } from './scaffold.ts'

interface CatalogueRule {
  readonly identifier: string
  readonly name: string
  readonly trigger: string
  readonly resourceTypes: readonly string[]
  readonly parameters: BegunRule['parameters']
  readonly check: string
}

const FOLDER = 'src/config/rules/managed'
/** Folder and prefix of the rules of our own. */
const OWN = 'plumbline'
const FAMILIES = 'families'

export const rule: Kind = {
  usage: 'rule NAME [FOLDER], or rule plumbline-NAME [AWS::SERVICE::TYPE]',

  begin(root, [given = '', second]) {
    const name = given.toLowerCase().replaceAll('_', '-')
    const { folder, file, begun } = name.startsWith(`${OWN}-`) ? ownRule(name, second) : awsRule(root, name, second)
    const present = implementing(root, begun.identifier)
    if (present !== undefined) throw new Refusal(`${begun.identifier} is there: ${present}.`)
    const unit = camel(file)
    const base = `${FOLDER}/${folder}/${file}`
    const testText = begun.judges === 'items' ? itemTestText : accountTestText
    return {
      files: { [`${base}.ts`]: ruleText(begun, unit), [`${base}.test.ts`]: testText(begun, unit, file) },
      next: [
        `Write ${base}.ts and its test, which fails until then:`,
        `node --test ${base}.test.ts`,
        'Then npm run generate.',
      ],
    }
  },
}

interface Begun {
  readonly folder: string
  readonly file: string
  readonly begun: BegunRule
}

/** A rule of AWS's catalogue. */
function awsRule(root: string, name: string, given: string | undefined): Begun {
  const entry = (catalogue as readonly CatalogueRule[]).find(
    (one) => one.name === name || one.identifier.toLowerCase().replaceAll('_', '-') === name,
  )
  if (entry === undefined)
    throw new Refusal(`AWS's catalogue has no managed rule ${name}; one of our own begins with ${OWN}-.`)
  if (entry.trigger === 'external') throw new Refusal(`${name} judges nothing: its verdicts are put.`)
  const folder = given ?? folderOf(root, entry.resourceTypes)
  if (folder === undefined) throw new Refusal(`Say the folder: npm run new rule ${name} FOLDER (of ${FOLDER}).`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder)) throw new Refusal(`${folder} is no name of a folder.`)
  const page = `https://docs.aws.amazon.com/config/latest/developerguide/${entry.name}.html`
  const judges = entry.trigger === 'periodic' ? 'the account' : 'items'
  return { folder, file: entry.name, begun: { ...entry, page, judges } }
}

/** A rule that AWS does not have: of a type's items, or of the account. */
function ownRule(name: string, type: string | undefined): Begun {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(name)) throw new Refusal(`${name} is no name of a rule: plumbline-ami-age is one.`)
  const known = type === undefined || (types as { type: string }[]).some((entry) => entry.type === type)
  if (!known) throw new Refusal(`${type} is no type of AWS Config: see src/model/resource-types.gen.json.`)
  const begun: BegunRule = {
    identifier: name.toUpperCase().replaceAll('-', '_'),
    page: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/the-pillars-of-the-framework.html',
    judges: type === undefined ? 'the account' : 'items',
    resourceTypes: [type ?? 'AWS::::Account'],
    parameters: [],
    own: true,
  }
  return { folder: OWN, file: name.slice(OWN.length + 1), begun }
}

/** The file that has the rule, be it a line of a family's. */
function implementing(root: string, identifier: string): string | undefined {
  return sources(root).find(({ text }) => text.includes(`'${identifier}'`))?.file
}

/** Where most rules of the first type's service stand; a folder of the service's name where there are none. */
function folderOf(root: string, [type = '']: readonly string[]): string | undefined {
  const [, service] = /^AWS::(\w+)::/.exec(type) ?? []
  if (service === undefined) return undefined
  const counts = new Map<string, number>()
  for (const { file, text } of sources(root)) {
    const folder = path.basename(path.dirname(file))
    if (folder === FAMILIES || folder === OWN || !text.includes(`'AWS::${service}::`)) continue
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? kebab(service)
}

function sources(root: string): readonly { file: string; text: string }[] {
  const files = globSync(`${FOLDER}/*/*.ts`, { cwd: root }).filter((file) => !/\.test(ing)?\.ts$/.test(file))
  return files.sort().map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}
