import { instanceImages } from '../../../../cloud/facts/ec2/instance-images.ts'
import { compliant, managedRule, map, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from './live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/approved-amis-by-tag.html */
export const approvedAmisByTag = managedRule({
  identifier: 'APPROVED_AMIS_BY_TAG',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { amisByTagKeyAndValue: map({ required: true }) },

  async *evaluateAll(account, { amisByTagKeyAndValue: approved }) {
    const images = await account.fact(instanceImages)
    yield* judgeItems(account, 'AWS::EC2::Instance', ({ configuration }) => {
      if (configuration.text('state.name') !== 'running') return notApplicable
      const id = configuration.text('imageId') ?? ''
      const image = images.get(id)
      if (image === undefined) return undefined
      const { tags } = image
      const matches = approved.some(
        ([key, value]) => Object.hasOwn(tags, key) && (value === undefined || tags[key] === value),
      )
      return matches ? compliant : nonCompliant(`The AMI ${id} has none of the approved tags.`)
    })
  },
})
