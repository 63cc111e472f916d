import type { JsonObject } from '../../../lib/json.ts'
import type { Cloud } from '../../clients.ts'
import { jsonCall } from '../../json-call.ts'
import { pages } from '../../pages.ts'
import type { ResourceType } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * AWS WAF Classic has two services of the same operations: one for CloudFront, and one for what a region has. Of the
 * second there is no SDK package that is kept up to date.
 * https://docs.aws.amazon.com/waf/latest/developerguide/classic-waf-chapter.html
 */
export type Scope = 'waf' | 'waf-regional'

/** Calls a lookup of the scope's service; the two give the same answers. */
export type Call = <Output>(operation: Lookup, input: JsonObject) => Promise<Output>

export type Lookup =
  | 'GetRule'
  | 'GetRuleGroup'
  | 'GetWebACL'
  | 'ListActivatedRulesInRuleGroup'
  | 'ListResourcesForWebACL'
  | 'ListRuleGroups'
  | 'ListRules'
  | 'ListTagsForResource'
  | 'ListWebACLs'

/** The scope's service in an account and region. */
export async function classic(cloud: Cloud, scope: Scope): Promise<Call> {
  if (scope === 'waf-regional')
    return async <Output>(operation: Lookup, input: JsonObject) => {
      const target = `AWSWAF_Regional_20161128.${operation}`
      return (await jsonCall(cloud, { service: scope, target, version: '1.1' }, input)) as Output
    }
  const { sdk, client } = await cloud.service('waf')
  const commands = {
    GetRule: sdk.GetRuleCommand,
    GetRuleGroup: sdk.GetRuleGroupCommand,
    GetWebACL: sdk.GetWebACLCommand,
    ListActivatedRulesInRuleGroup: sdk.ListActivatedRulesInRuleGroupCommand,
    ListRuleGroups: sdk.ListRuleGroupsCommand,
    ListRules: sdk.ListRulesCommand,
    ListTagsForResource: sdk.ListTagsForResourceCommand,
    ListWebACLs: sdk.ListWebACLsCommand,
  }
  return async <Output>(operation: Lookup, input: JsonObject) => {
    if (operation === 'ListResourcesForWebACL') throw new Error('CloudFront keeps what a web ACL protects')
    const Command = commands[operation] as typeof sdk.GetWebACLCommand
    return (await client.send(new Command(input as never))) as Output
  }
}

/** All items of a list, a hundred a page. */
export async function* allOf<Item>(
  call: Call,
  operation: Lookup,
  member: string,
  input: JsonObject = {},
): AsyncGenerator<Item> {
  const all = pages(
    (NextMarker) => call<Record<string, Item[] | string>>(operation, { ...input, Limit: 100, ...marker(NextMarker) }),
    (page) => page.NextMarker as string | undefined,
  )
  for await (const page of all) yield* (page[member] ?? []) as Item[]
}

function marker(NextMarker: string | undefined): JsonObject {
  return NextMarker === undefined ? {} : { NextMarker }
}

/** The answer, or `undefined` when there is no such thing any more. */
export function unlessDeleted<Output>(answer: Promise<Output>): Promise<Output | undefined> {
  return unlessGone(answer, 'WAFNonexistentItemException')
}

/** The resource type of something in a scope: `AWS::WAF::Rule`, `AWS::WAFRegional::Rule`. */
export function typeOf(scope: Scope, name: string): ResourceType['type'] {
  return `AWS::${scope === 'waf' ? 'WAF' : 'WAFRegional'}::${name}`
}
