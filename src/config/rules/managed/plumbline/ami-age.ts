import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { DAY, IMAGE, judgedImages } from './judged-images.ts'

/** https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_compute_hardened_images.html */
export const amiAge = managedRule({
  identifier: 'PLUMBLINE_AMI_AGE',
  parameters: { maxAgeDays: integer({ default: '180', min: 1 }) },
  own: {
    pillar: 'Security',
    check: 'AMIs that the account owns: NON_COMPLIANT if the AMI was made more than maxAgeDays ago.',
    resourceTypes: [IMAGE],
    notes: { maxAgeDays: 'The oldest that an AMI may be (days).' },
  },

  evaluateAll(account, { maxAgeDays }) {
    return judgedImages(account, ({ created }) => {
      if (created === undefined) return undefined
      return account.now.getTime() - created.getTime() > maxAgeDays * DAY
        ? nonCompliant(`The AMI is of ${created.toISOString()}, older than ${maxAgeDays} days.`)
        : compliant
    })
  },
})
