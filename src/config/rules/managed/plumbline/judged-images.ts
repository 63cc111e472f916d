import { type OwnImage, ownImages } from '../../../../cloud/facts/ec2/own-images.ts'
import type { Evaluation, RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

export const IMAGE = 'AWS::EC2::Image'
export const DAY = 24 * 60 * 60 * 1000

/** Judges each AMI that the account owns; one of which nothing is said gets no verdict. */
export async function judgedImages(
  { fact }: RuleAccount,
  judge: (image: OwnImage) => Verdict | undefined,
): Promise<Evaluation[]> {
  return (await fact(ownImages)).flatMap((image) => {
    const verdict = judge(image)
    return verdict === undefined ? [] : [{ resourceType: IMAGE, resourceId: image.id, verdict }]
  })
}
