import type { Item } from '../../item.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { publicGrant } from '../policies/public-access.ts'
import { statementsAt } from '../policies/statements.ts'

type Row = readonly [
  identifier: string,
  resourceType: string,
  part: 'configuration' | 'supplementaryConfiguration',
  thing: string,
]

export const policiesOfResources = [
  ['KMS_KEY_POLICY_NO_PUBLIC_ACCESS', 'AWS::KMS::Key', 'supplementaryConfiguration', 'key'],
  ['SNS_TOPIC_NO_PUBLIC_ACCESS', 'AWS::SNS::Topic', 'configuration', 'topic'],
  ['SQS_QUEUE_NO_PUBLIC_ACCESS', 'AWS::SQS::Queue', 'configuration', 'queue'],
] as const satisfies readonly Row[]

/**
 * Rules that forbid a resource's policy to give everyone anything, but within fixed accounts, organizations or
 * networks.
 * https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-no-public-access.html
 */
export const publicPolicies = managedRules<Row>(policiesOfResources, (identifier, resourceType, part, thing) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate(item: Item) {
      const grant = publicGrant(statementsAt(item[part], 'Policy'), ['*'])
      if (grant === undefined) return compliant
      const what = grant.actions.length > 0 ? grant.actions.join(', ') : 'all but some actions'
      return nonCompliant(`The policy of the ${thing} gives everyone ${what}.`)
    },
  }),
)
