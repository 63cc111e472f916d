import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/desired-instance-type.html */
export const desiredInstanceType = managedRule({
  identifier: 'DESIRED_INSTANCE_TYPE',
  resourceTypes: ['AWS::EC2::Instance'],
  parameters: { instanceType: csv({ required: true }) },

  evaluate({ configuration }, { instanceType: desired }) {
    const type = configuration.text('instanceType')
    if (type !== undefined && desired.includes(type)) return compliant
    return nonCompliant(`The instance's type is ${type ?? 'unknown'}, not one of ${desired.join(', ')}.`)
  },
})
