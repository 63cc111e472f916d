import { mapConcurrently } from '../../../../cloud/concurrently.ts'
import { type StackDrift, stackDrift } from '../../../../cloud/facts/cloudformation/stack-drift.ts'
import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

const STACK = 'AWS::CloudFormation::Stack'
/** Stacks that are looked at together. */
const AT_ONCE = 4
/** The shortest time between two rounds of a rule, in milliseconds: what CloudFormation found within it, it is not asked for again. */
const LATELY = 60 * 60 * 1000

const VERDICTS: Readonly<Record<StackDrift, Verdict>> = {
  DRIFTED: nonCompliant('The stack has drifted.'),
  IN_SYNC: compliant,
  UNDETECTED: notApplicable,
}

/**
 * The role must let the role that reads the account assume it, where at AWS it lets AWS Config.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudformation-stack-drift-detection-check.html
 */
export const cloudformationStackDriftDetectionCheck = managedRule({
  identifier: 'CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK',
  resourceTypes: [STACK],
  parameters: { cloudformationRoleArn: text({ required: true }) },

  async *evaluateAll({ items, fact, now }, { cloudformationRoleArn }) {
    const since = new Date(now.getTime() - LATELY)
    yield* mapConcurrently(items(STACK), AT_ONCE, async ({ resourceType, resourceId, captureTime: version }) => {
      const drift = await fact(stackDrift(cloudformationRoleArn, { arn: resourceId, version, since }))
      return drift && { resourceType, resourceId, verdict: VERDICTS[drift] }
    })
  },
})
