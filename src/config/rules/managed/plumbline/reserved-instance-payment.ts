import { reservedInstances } from '../../../../cloud/facts/ec2/reserved-instances.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, wrong: string, check: string]

const TYPE = 'AWS::EC2::ReservedInstances'
/** A reservation that is over, or that waits for its day, is not judged. */
const JUDGED: readonly string[] = ['active', 'payment-pending', 'payment-failed']

/**
 * Whether reservations are paid.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReservedInstances.html
 */
export const reservedInstancePayment = managedRules<Row>(
  [
    [
      'PLUMBLINE_RESERVED_INSTANCE_PAYMENT_PENDING',
      'payment-pending',
      'NON_COMPLIANT if the payment for the reserved instances is pending. Retired and queued ones are not judged.',
    ],
    [
      'PLUMBLINE_RESERVED_INSTANCE_PAYMENT_FAILED',
      'payment-failed',
      'NON_COMPLIANT if the payment for the reserved instances failed. Retired and queued ones are not judged.',
    ],
  ],
  (identifier, wrong, check) =>
    managedRule({
      identifier,
      own: { pillar: 'Cost Optimization', check, resourceTypes: [TYPE] },

      async evaluateAll({ fact }) {
        const judged = (await fact(reservedInstances)).filter(({ state }) => JUDGED.includes(state))
        return judged.map(({ id, state, instanceType, count }) => ({
          resourceType: TYPE,
          resourceId: id,
          verdict:
            state === wrong ? nonCompliant(`The state of ${count} reserved ${instanceType} is ${state}.`) : compliant,
        }))
      },
    }),
)
