import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * Types that can be EBS-optimized and are not so by themselves: none was added to them since 2014.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html
 */
const OPTIONAL = new Set([
  'c1.xlarge',
  'c3.xlarge',
  'c3.2xlarge',
  'c3.4xlarge',
  'g2.2xlarge',
  'i2.xlarge',
  'i2.2xlarge',
  'i2.4xlarge',
  'm1.large',
  'm1.xlarge',
  'm2.2xlarge',
  'm2.4xlarge',
  'm3.xlarge',
  'm3.2xlarge',
  'r3.xlarge',
  'r3.2xlarge',
  'r3.4xlarge',
])

/** https://docs.aws.amazon.com/config/latest/developerguide/ebs-optimized-instance.html */
export const ebsOptimizedInstance = managedRule({
  identifier: 'EBS_OPTIMIZED_INSTANCE',
  resourceTypes: ['AWS::EC2::Instance'],

  evaluate({ configuration }) {
    const type = configuration.text('instanceType')
    const optimized = configuration.flag('ebsOptimized')
    // Types that are always optimized, or never, have nothing to choose.
    if (type === undefined || !OPTIONAL.has(type)) return notApplicable
    return optimized === true ? compliant : nonCompliant(`The ${type} instance is not EBS-optimized.`)
  },
})
