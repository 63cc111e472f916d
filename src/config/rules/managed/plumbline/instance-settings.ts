import type { Item } from '../../item.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import type { Pillar } from '../../own-rule.ts'

type Row = readonly [identifier: string, pillar: Pillar, check: string, wrongOf: (item: Item) => string | undefined]

/**
 * What an instance must be, or must not be.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-tagging.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Hibernate.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/dedicated-instance.html
 */
export const instanceSettings = managedRules<Row>(
  [
    [
      'PLUMBLINE_INSTANCE_IN_AUTO_SCALING_GROUP',
      'Reliability',
      'NON_COMPLIANT if the instance is in no Auto Scaling group, which would tag it aws:autoscaling:groupName.',
      ({ tags }) => (tags['aws:autoscaling:groupName'] ? undefined : 'The instance is in no Auto Scaling group.'),
    ],
    [
      'PLUMBLINE_INSTANCE_HIBERNATION',
      'Reliability',
      'NON_COMPLIANT if the instance cannot be hibernated, which is chosen when it is launched.',
      ({ configuration }) =>
        configuration.flag('hibernationOptions.configured') === true ? undefined : 'The instance cannot be hibernated.',
    ],
    [
      'PLUMBLINE_INSTANCE_NOT_DEDICATED',
      'Cost Optimization',
      'NON_COMPLIANT if the tenancy of the instance is dedicated or host.',
      ({ configuration }) => {
        const tenancy = configuration.text('placement.tenancy') ?? 'default'
        return tenancy === 'default' ? undefined : `The tenancy of the instance is ${tenancy}.`
      },
    ],
  ],
  (identifier, pillar, check, wrongOf) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::EC2::Instance'],
      own: { pillar, check },

      evaluate(item) {
        const wrong = wrongOf(item)
        return wrong === undefined ? compliant : nonCompliant(wrong)
      },
    }),
)
