import { compliant, csv, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, check: string, listedIs: boolean, note: string]

/**
 * Which AMIs instances may have, whatever their state.
 * https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_compute_hardened_images.html
 */
export const instanceAmis = managedRules<Row>(
  [
    [
      'PLUMBLINE_AMI_ALLOWED',
      'NON_COMPLIANT if the AMI of the instance is not among amiIds.',
      true,
      'Ids of the AMIs that instances may have.',
    ],
    [
      'PLUMBLINE_AMI_DENIED',
      'NON_COMPLIANT if the AMI of the instance is among amiIds.',
      false,
      'Ids of AMIs that no instance may have.',
    ],
  ],
  (identifier, check, listedIs, note) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::EC2::Instance'],
      parameters: { amiIds: csv({ required: true }) },
      own: { pillar: 'Security', check, notes: { amiIds: note } },

      evaluate({ configuration }, { amiIds }) {
        const image = configuration.text('imageId') ?? ''
        return amiIds.includes(image) === listedIs
          ? compliant
          : nonCompliant(`The instance has the AMI ${image || 'of which nothing is known'}, which it may not have.`)
      },
    }),
)
