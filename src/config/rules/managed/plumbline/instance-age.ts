import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * EC2 gives an instance that is started again a new launch time; its primary network interface was attached when it was made.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceAttachment.html
 */
export const instanceAge = managedRule({
  identifier: 'PLUMBLINE_INSTANCE_AGE',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { maxAgeDays: integer({ default: '180', min: 1 }) },
  own: {
    pillar: 'Security',
    check:
      'NON_COMPLIANT if the instance was made more than maxAgeDays ago: when its primary network interface was attached, or it was launched, whichever was first.',
    trigger: 'periodic',
    notes: { maxAgeDays: 'The oldest that an instance may be (days).' },
  },

  evaluate({ configuration }, { maxAgeDays }, { now }) {
    const primary = configuration
      .list('networkInterfaces')
      .find((one) => one.number('attachment.deviceIndex') === 0)
      ?.text('attachment.attachTime')
    const times = [configuration.text('launchTime'), primary].map((text) => new Date(text ?? '').getTime())
    const made = Math.min(...times.filter((time) => !Number.isNaN(time)))
    if (made === Number.POSITIVE_INFINITY) return nonCompliant('When the instance was made is not known.')
    return now.getTime() - made > maxAgeDays * DAY
      ? nonCompliant(`The instance was made ${new Date(made).toISOString()}, more than ${maxAgeDays} days ago.`)
      : compliant
  },
})
