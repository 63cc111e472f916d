import type { OwnImage } from '../../../../cloud/facts/ec2/own-images.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { IMAGE, judgedImages } from './judged-images.ts'

type Row = readonly [identifier: string, check: string, wrongOf: (image: OwnImage) => string | undefined]

/**
 * What an AMI of the account must be.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html
 */
export const amiSettings = managedRules<Row>(
  [
    [
      'PLUMBLINE_AMI_ENCRYPTED',
      'AMIs that the account owns: NON_COMPLIANT if an EBS snapshot of the AMI is not encrypted.',
      ({ unencrypted }) =>
        unencrypted.length === 0 ? undefined : `Volumes of the AMI are not encrypted: ${unencrypted.join(', ')}.`,
    ],
    [
      'PLUMBLINE_AMI_NOT_PUBLIC',
      'AMIs that the account owns: NON_COMPLIANT if anybody may launch the AMI.',
      ({ public: everybody }) => (everybody ? 'Anybody may launch the AMI.' : undefined),
    ],
  ],
  (identifier, check, wrongOf) =>
    managedRule({
      identifier,
      own: { pillar: 'Security', check, resourceTypes: [IMAGE] },

      evaluateAll(account) {
        return judgedImages(account, (image) => {
          const wrong = wrongOf(image)
          return wrong === undefined ? compliant : nonCompliant(wrong)
        })
      },
    }),
)
