import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { attributeOf } from '../elbv2/balancer-attributes.ts'

/**
 * Judges Classic and Application Load Balancers.
 * https://docs.aws.amazon.com/config/latest/developerguide/elb-logging-enabled.html
 */
export const elbLoggingEnabled = managedRule({
  identifier: 'ELB_LOGGING_ENABLED',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  parameters: { s3BucketNames: csv() },

  evaluate(item, { s3BucketNames: buckets }) {
    const classic = item.resourceType === 'AWS::ElasticLoadBalancing::LoadBalancer'
    if (!classic && item.configuration.text('type') !== 'application') return notApplicable
    const log = item.supplementaryConfiguration
    const enabled = classic
      ? log.flag('LoadBalancerAttributes.accessLog.enabled')
      : attributeOf(item, 'access_logs.s3.enabled') === 'true'
    if (enabled !== true) return nonCompliant('Access logs are not enabled.')
    const bucket = classic
      ? log.text('LoadBalancerAttributes.accessLog.s3BucketName')
      : attributeOf(item, 'access_logs.s3.bucket')
    if (buckets === undefined || buckets.includes(bucket ?? '')) return compliant
    return nonCompliant(`Access logs go to the bucket ${bucket ?? 'of no name'}, which is not in the list.`)
  },
})
