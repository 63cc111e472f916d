import { checkReferences } from './check-references.ts'
import { type MapNode, type Node, textOf } from './node.ts'
import { parameterOf } from './parameter.ts'
import { parseText } from './parse-text.ts'
import type { Mapping, ResourceDeclaration, Template } from './template.ts'
import { TemplateError } from './template-error.ts'

const SECTIONS = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
])
/** The only one that there is. */
const VERSION = '2010-09-09'

/**
 * Reads a template of CloudFormation, in YAML or JSON. Sections may stand in any order; keys that a resource has beside
 * CloudFormation's own are kept.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 * @param lookedUp whether parameters may have values that Parameter Store holds
 * @throws TemplateError
 */
export function parseTemplate(text: string, { lookedUp = false } = {}): Template {
  const root = parseText(text)
  const unknown = [...root.entries.keys()].filter((key) => !SECTIONS.has(key))
  if (unknown.length > 0)
    throw new TemplateError(`Invalid template property or properties [${unknown.join(', ')}]`, root.at)
  const version = root.entries.get('AWSTemplateFormatVersion')
  if (version !== undefined && textOf(version) !== VERSION) {
    throw new TemplateError('Template format error: unsupported value for AWSTemplateFormatVersion.', version.at)
  }
  const resources = section(root, 'Resources')
  if (resources.size === 0) {
    throw new TemplateError('Template format error: At least one Resources member must be defined.', root.at)
  }
  const template = {
    description: textOf(root.entries.get('Description')),
    parameters: mapped(section(root, 'Parameters'), (name, node) => parameterOf(name, node, lookedUp)),
    mappings: mapped(section(root, 'Mappings'), mappingOf),
    conditions: section(root, 'Conditions'),
    resources: mapped(resources, resourceOf),
  }
  checkReferences(template)
  return template
}

function section({ entries }: MapNode, name: string): ReadonlyMap<string, Node> {
  const node = entries.get(name)
  if (node === undefined) return new Map()
  if (node.kind !== 'map') throw new TemplateError(`Template format error: ${name} section must be a map.`, node.at)
  return node.entries
}

function mapped<T>(entries: ReadonlyMap<string, Node>, of: (name: string, node: Node) => T): Map<string, T> {
  return new Map([...entries].map(([name, node]) => [name, of(name, node)]))
}

function mappingOf(name: string, node: Node): Mapping {
  const wrong = (at: Node): never => {
    throw new TemplateError(`Template format error: Every Mappings member ${name} must be a map of maps.`, at.at)
  }
  if (node.kind !== 'map') return wrong(node)
  return mapped(node.entries, (_, inner) => (inner.kind === 'map' ? inner.entries : wrong(inner)))
}

function resourceOf(logicalId: string, node: Node): ResourceDeclaration {
  const wrong = (message: string, at = node.at): never => {
    throw new TemplateError(`Template format error: ${message}`, at)
  }
  if (!/^[A-Za-z0-9]{1,255}$/.test(logicalId)) wrong(`Resource name ${logicalId} is non alphanumeric.`)
  if (node.kind !== 'map') return wrong(`[/Resources/${logicalId}] Every Resources member must be a map.`)
  const { Type, Properties: properties, Condition, DependsOn, ...rest } = Object.fromEntries(node.entries)
  const type = textOf(Type) ?? wrong(`[/Resources/${logicalId}] Every Resources object must contain a Type member.`)
  const condition = textOf(Condition)
  if (Condition !== undefined && condition === undefined)
    wrong(`[/Resources/${logicalId}/Condition] must be a string.`, Condition.at)
  return {
    logicalId,
    type,
    properties,
    condition,
    dependsOn:
      DependsOn === undefined
        ? []
        : namesOf(DependsOn, () =>
            wrong(`[/Resources/${logicalId}/DependsOn] must be a string or a list of strings.`, DependsOn.at),
          ),
    rest: new Map(Object.entries(rest)),
    node,
  }
}

function namesOf(node: Node, wrong: () => never): string[] {
  const names = node.kind === 'list' ? node.items : [node]
  return names.map((name) => textOf(name) ?? wrong())
}
