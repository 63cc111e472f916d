import { references } from './references.ts'
import type { Template } from './template.ts'
import { TemplateError } from './template-error.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const PSEUDO = new Set(
  ['AccountId', 'NotificationARNs', 'NoValue', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'].map(
    (name) => `AWS::${name}`,
  ),
)

/**
 * Whether all that a template refers to is there, in branches that are not taken, too.
 * @throws TemplateError naming what is not
 */
export function checkReferences({ parameters, conditions, resources }: Template): void {
  const isValue = (name: string) => parameters.has(name) || PSEUDO.has(name)
  for (const node of conditions.values()) {
    for (const { kind, name, node: at } of references(node)) {
      if (kind === 'condition' && !conditions.has(name)) throw unresolvedCondition(name, 'Conditions', at.at)
      if (kind === 'attribute' || (kind === 'value' && !isValue(name))) {
        throw new TemplateError(
          `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Conditions block of the template`,
          at.at,
        )
      }
    }
  }
  for (const { condition, properties, dependsOn, node } of resources.values()) {
    if (condition !== undefined && !conditions.has(condition))
      throw unresolvedCondition(condition, 'Resources', node.at)
    for (const name of dependsOn) if (!resources.has(name)) throw unresolvedResource(name, node.at)
    for (const { kind, name, node: at } of properties === undefined ? [] : references(properties)) {
      if (kind === 'condition' && at.kind === 'map' && at.entries.has('Condition')) continue
      if (kind === 'condition' && !conditions.has(name)) throw unresolvedCondition(name, 'Resources', at.at)
      if (kind === 'attribute' && !resources.has(name)) {
        throw new TemplateError(`Template error: instance of Fn::GetAtt references undefined resource ${name}`, at.at)
      }
      if (kind === 'value' && !isValue(name) && !resources.has(name)) throw unresolvedResource(name, at.at)
    }
  }
}

type At = ConstructorParameters<typeof TemplateError>[1]

function unresolvedCondition(name: string, block: string, at: At): TemplateError {
  return new TemplateError(
    `Template format error: Unresolved condition dependency ${name} in the ${block} block of the template`,
    at,
  )
}

function unresolvedResource(name: string, at: At): TemplateError {
  return new TemplateError(
    `Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`,
    at,
  )
}
