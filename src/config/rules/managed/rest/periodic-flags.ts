import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, wanted: boolean, wrong: string]

/**
 * Periodic rules that ask for a flag, or forbid it; what is not said to be on is off.
 * https://docs.aws.amazon.com/config/latest/developerguide/mq-automatic-minor-version-upgrade-enabled.html
 * https://docs.aws.amazon.com/config/latest/developerguide/mq-no-public-access.html
 */
export const periodicFlags = managedRules<Row>(
  [
    [
      'MQ_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED',
      'AWS::AmazonMQ::Broker',
      'AutoMinorVersionUpgrade',
      true,
      'Minor versions of the broker are not upgraded of themselves.',
    ],
    [
      'MQ_NO_PUBLIC_ACCESS',
      'AWS::AmazonMQ::Broker',
      'PubliclyAccessible',
      false,
      'The broker can be reached from the internet.',
    ],
  ],
  (identifier, resourceType, path, wanted, wrong) =>
    managedRule({
      identifier,

      async *evaluateAll(account) {
        yield* judgeItems(account, resourceType, ({ configuration }) =>
          (configuration.flag(path) === true) === wanted ? compliant : nonCompliant(wrong),
        )
      },
    }),
)
