/** What the tests of templates share. */
import type { JsonObject } from '../lib/json.ts'
import { parseTemplate } from './parse-template.ts'
import { type ResolvedResource, resolveTemplate } from './resolve-template.ts'

export const PSEUDO = {
  'AWS::AccountId': '123456789012',
  'AWS::Region': 'us-east-1',
  'AWS::Partition': 'aws',
  'AWS::NotificationARNs': ['arn:one', 'arn:two'],
}

/** What the template comes to; a resource's Ref is its logical id, its attributes are `<id>.<attribute>` but for `None`. */
export function resolved(text: string, parameters: Readonly<Record<string, string>> = {}): readonly ResolvedResource[] {
  return resolveTemplate(parseTemplate(text), {
    parameters,
    pseudo: PSEUDO,
    attributeOf({ logicalId }, attribute) {
      if (attribute === 'None') return undefined
      return attribute === undefined ? logicalId : `${logicalId}.${attribute}`
    },
  }).resources
}

/** The properties of the resource `A` of a template that has, beside it, the given sections and resources. */
export function propertiesOfA(
  properties: string,
  beside = '',
  parameters: Readonly<Record<string, string>> = {},
): JsonObject {
  const text = `${beside}\n${beside.includes('Resources:') ? '' : 'Resources:'}\n  A:\n    Type: T\n    Properties:\n${indent(properties, 6)}\n`
  return resolved(text, parameters).find(({ logicalId }) => logicalId === 'A')!.properties
}

function indent(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n')
}
