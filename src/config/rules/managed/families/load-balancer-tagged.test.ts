import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { loadBalancerTagged } from './load-balancer-tagged.ts'

const arn = (kind: string) =>
  `arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/${kind}/web/50dc6c495c0c9188`
const kinds = { ALB: ['application', 'app'], GLB: ['gateway', 'gwy'], NLB: ['network', 'net'] } as const
const team = { requiredKeyTags: 'team' }

for (const rule of loadBalancerTagged as readonly AnyItemRule[]) {
  const kind = rule.identifier.slice(0, 3) as keyof typeof kinds
  const configurationOf = ([type, inArn]: readonly [string, string]) =>
    rule.identifier.includes('LISTENER') ? { LoadBalancerArn: arn(inArn) } : { type }
  const its = { configuration: configurationOf(kinds[kind]) }
  const [other, another] = Object.entries(kinds).flatMap(([name, of]) => (name === kind ? [] : [configurationOf(of)]))

  testRule(rule, {
    COMPLIANT: {
      'any tag': { ...its, tags: { a: 'b' } },
      'the tag asked for': [{ ...its, tags: { team: '' } }, team],
    },
    NON_COMPLIANT: {
      'no tag': its,
      'tags of AWS only': { ...its, tags: { 'aws:cloudformation:stack-name': 'x' } },
      'a tag in another case': [{ ...its, tags: { Team: 'blue' } }, team],
    },
    NOT_APPLICABLE: {
      'another kind': { configuration: other! },
      'a third kind, tagged': { configuration: another!, tags: { a: 'b' } },
    },
  })
}
