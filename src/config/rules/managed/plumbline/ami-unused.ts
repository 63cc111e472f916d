import { imagesInUse } from '../../../../cloud/facts/ec2/images-in-use.ts'
import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { DAY, IMAGE, judgedImages } from './judged-images.ts'

/**
 * What other accounts launch from a shared AMI is seen only by when it was last launched.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-last-launched-time.html
 */
export const amiUnused = managedRule({
  identifier: 'PLUMBLINE_AMI_UNUSED',
  parameters: { unusedDays: integer({ default: '30', min: 1 }) },
  own: {
    pillar: 'Cost Optimization',
    check:
      'AMIs that the account owns: NON_COMPLIANT if no instance, launch template (default or latest version) and launch configuration names the AMI, and it was neither made nor launched within unusedDays.',
    resourceTypes: [IMAGE],
    notes: { unusedDays: 'Days for which an AMI may be unused.' },
  },

  async evaluateAll(account, { unusedDays }) {
    const used = await account.fact(imagesInUse)
    const since = account.now.getTime() - unusedDays * DAY
    return judgedImages(account, ({ id, created, launched }) => {
      const lately = [created, launched].some((time) => time !== undefined && time.getTime() >= since)
      return used.has(id) || lately
        ? compliant
        : nonCompliant(`Nothing uses the AMI, and it was not launched for ${unusedDays} days.`)
    })
  },
})
