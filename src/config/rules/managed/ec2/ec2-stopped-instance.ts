import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

const DAY = 24 * 60 * 60 * 1000

/** `User initiated (2026-01-31 09:30:00 GMT)` */
const STOPPED_AT = /\((\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) GMT\)/

/**
 * Judges by time only: no change of the instance.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-stopped-instance.html
 */
export const ec2StoppedInstance = managedRule({
  identifier: 'EC2_STOPPED_INSTANCE',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { AllowedDays: integer({ default: '30', min: 1 }) },

  evaluate({ configuration }, { AllowedDays: days }, { now }) {
    if (configuration.text('state.name') !== 'stopped') return compliant
    const [, date, time] = STOPPED_AT.exec(configuration.text('stateTransitionReason') ?? '') ?? []
    const stopped = new Date(`${date}T${time}Z`).getTime()
    if (Number.isNaN(stopped)) return nonCompliant('The instance is stopped, and since when is not known.')
    return now.getTime() - stopped > days * DAY
      ? nonCompliant(`The instance has been stopped since ${date} ${time}, longer than ${days} days.`)
      : compliant
  },
})
