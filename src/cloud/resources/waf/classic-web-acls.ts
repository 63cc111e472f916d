import type { ActivatedRule, WebACL } from '@aws-sdk/client-waf'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import type { Resource, ResourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import {
  allOf,
  type Call,
  changedBy,
  classic,
  classicArn,
  permissions,
  type Scope,
  tagsOf,
  typeOf,
  unlessDeleted,
  wantedIds,
} from './classic.ts'

const AT_ONCE = 4
/** The kinds of resources that a regional web ACL protects. */
const PROTECTED = ['APPLICATION_LOAD_BALANCER', 'API_GATEWAY'] as const

/** The web ACLs of a scope; a regional one with what it protects, which CloudFront keeps on its own side. */
export function classicWebAcls(scope: Scope): ResourceType {
  const type = typeOf(scope, 'WebACL')
  const isRegional = scope === 'waf-regional'
  return {
    type,
    permissions: permissions(scope, [
      'ListWebACLs',
      'GetWebACL',
      ...(isRegional ? (['ListResourcesForWebACL'] as const) : []),
    ]),
    changedBy: [
      ...changedBy(scope, 'webACLId', ['AssociateWebACL', 'CreateWebACL', 'DeleteWebACL', 'UpdateWebACL']),
      // It names only the resource that loses its web ACL.
      ...(isRegional ? [{ eventSource: `${scope}.amazonaws.com`, eventNames: ['DisassociateWebACL'] }] : []),
    ],
    verified: 'schema',

    async *read(cloud, only) {
      const call = await classic(cloud, scope)
      const listed = allOf<WebACL>(call, 'ListWebACLs', 'WebACLs')
      const wanted = wantedIds(only, 'webacl')
      yield* mapConcurrently(listed, AT_ONCE, async ({ WebACLId }) =>
        wanted?.has(WebACLId!) === false ? undefined : unlessDeleted(described(cloud, WebACLId!)),
      )
    },
  }

  async function described(cloud: Cloud, WebACLId: string): Promise<Resource> {
    const call = await classic(cloud, scope)
    const { WebACL: acl } = await call<{ WebACL: WebACL }>('GetWebACL', { WebACLId })
    const arn = classicArn(cloud, scope, `webacl/${WebACLId}`)
    const balancersAndStages = isRegional ? await protectedBy(call, WebACLId) : undefined
    const rules = acl.Rules ?? []
    return {
      resourceId: WebACLId,
      resourceName: acl.Name,
      arn,
      tags: await tagsOf(call, arn),
      configuration: shape(type, {
        ...acl,
        DefaultAction: acl.DefaultAction?.Type,
        RulesList: rules,
        AssociationList: balancersAndStages?.map((ResourceARN) => ({ ResourceARN })),
      }),
      relationships: [
        ...relate(
          type,
          'AWS::ElasticLoadBalancingV2::LoadBalancer',
          (balancersAndStages ?? []).filter((protectedArn) => protectedArn.includes(':elasticloadbalancing:')),
        ),
        ...(['RateBasedRule', 'Rule', 'RuleGroup'] as const).flatMap((kind) =>
          relate(
            type,
            typeOf(scope, kind),
            rules.filter((rule) => kindOf(rule) === kind).map((rule) => rule.RuleId),
          ),
        ),
      ],
    }
  }
}

async function protectedBy(call: Call, WebACLId: string): Promise<string[]> {
  const lists = PROTECTED.map((ResourceType) =>
    call<{ ResourceArns?: string[] }>('ListResourcesForWebACL', { WebACLId, ResourceType }),
  )
  return (await Promise.all(lists)).flatMap(({ ResourceArns = [] }) => ResourceArns).sort()
}

/** A rule that says nothing of its kind is a regular one. */
function kindOf({ Type }: ActivatedRule): 'RateBasedRule' | 'Rule' | 'RuleGroup' {
  if (Type === 'RATE_BASED') return 'RateBasedRule'
  return Type === 'GROUP' ? 'RuleGroup' : 'Rule'
}
