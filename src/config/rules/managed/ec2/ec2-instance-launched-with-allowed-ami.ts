import { allowedImagesState } from '../../../../cloud/facts/ec2/allowed-images-state.ts'
import { instanceImages } from '../../../../cloud/facts/ec2/instance-images.ts'
import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from './live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-launched-with-allowed-ami.html */
export const ec2InstanceLaunchedWithAllowedAmi = managedRule({
  identifier: 'EC2_INSTANCE_LAUNCHED_WITH_ALLOWED_AMI',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { InstanceStateNameList: csv({ default: 'running,stopped' }) },

  async *evaluateAll(account, { InstanceStateNameList: states }) {
    const limited = (await account.fact(allowedImagesState)) !== 'disabled'
    const images = limited ? await account.fact(instanceImages) : undefined
    yield* judgeItems(account, 'AWS::EC2::Instance', ({ configuration }) => {
      if (images === undefined || !states.includes(configuration.text('state.name') ?? '')) return notApplicable
      const id = configuration.text('imageId') ?? ''
      const image = images.get(id)
      if (image === undefined) return undefined
      // While the criteria are enforced, EC2 does not describe what they do not allow.
      const allowed = image.described && image.allowed !== false
      return allowed ? compliant : nonCompliant(`The AMI ${id} is not allowed in the account.`)
    })
  },
})
