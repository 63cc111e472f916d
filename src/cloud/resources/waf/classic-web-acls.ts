import type { ActivatedRule, WebACL } from '@aws-sdk/client-waf'
import { relate } from '../../relate.ts'
import type { ResourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { type Call, type Scope, typeOf } from './classic.ts'
import { classicType, type Parts } from './classic-type.ts'

/** The kinds of resources that a regional web ACL protects. */
const PROTECTED = ['APPLICATION_LOAD_BALANCER', 'API_GATEWAY'] as const
const PROTECTED_BY = 'ListResourcesForWebACL'

/** The web ACLs of a scope; a regional one with what it protects, which CloudFront keeps on its own side. */
export function classicWebAcls(scope: Scope): ResourceType {
  if (scope === 'waf')
    return classicType(scope, 'WebACL', ['GetWebACL'], (call, id, type) => partsOf(scope, call, id, type))
  const regional = classicType(scope, 'WebACL', ['GetWebACL', PROTECTED_BY], async (call, id, type) =>
    partsOf(scope, call, id, type, await protectedBy(call, id)),
  )
  const eventSource = `${scope}.amazonaws.com`
  return {
    ...regional,
    changedBy: [
      ...regional.changedBy,
      { eventSource, eventNames: ['AssociateWebACL'], id: ['requestParameters.webACLId'] },
      // It names only the resource that loses its web ACL.
      { eventSource, eventNames: ['DisassociateWebACL'] },
    ],
  }
}

async function partsOf(
  scope: Scope,
  call: Call,
  WebACLId: string,
  type: string,
  protectedArns?: readonly string[],
): Promise<Parts> {
  const { WebACL: acl } = await call<{ WebACL: WebACL }>('GetWebACL', { WebACLId })
  const rules = acl.Rules ?? []
  const balancers = protectedArns?.filter((arn) => arn.includes(':elasticloadbalancing:')) ?? []
  const idsOf = (kind: string) => rules.filter((rule) => kindOf(rule) === kind).map((rule) => rule.RuleId)
  return {
    resourceName: acl.Name,
    configuration: shape(type, {
      ...acl,
      DefaultAction: acl.DefaultAction?.Type,
      RulesList: rules,
      AssociationList: protectedArns?.map((ResourceARN) => ({ ResourceARN })),
    }),
    relationships: [
      ...relate(type, 'AWS::ElasticLoadBalancingV2::LoadBalancer', balancers),
      ...['RateBasedRule', 'Rule', 'RuleGroup'].flatMap((kind) => relate(type, typeOf(scope, kind), idsOf(kind))),
    ],
  }
}

async function protectedBy(call: Call, WebACLId: string): Promise<string[]> {
  const lists = PROTECTED.map((ResourceType) =>
    call<{ ResourceArns?: string[] }>(PROTECTED_BY, { WebACLId, ResourceType }),
  )
  return (await Promise.all(lists)).flatMap(({ ResourceArns = [] }) => ResourceArns).sort()
}

/** A rule that says nothing of its kind is a regular one. */
function kindOf({ Type }: ActivatedRule): string {
  if (Type === 'RATE_BASED') return 'RateBasedRule'
  return Type === 'GROUP' ? 'RuleGroup' : 'Rule'
}
