import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-s3-origin-access-control-enabled.html */
export const cloudfrontS3OriginAccessControlEnabled = managedRule({
  identifier: 'CLOUDFRONT_S3_ORIGIN_ACCESS_CONTROL_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const buckets = configuration.list('distributionConfig.origins.items').filter((one) => one.has('s3OriginConfig'))
    if (buckets.length === 0) return notApplicable
    const open = buckets.find((origin) => (origin.text('originAccessControlId') ?? '') === '')
    return open === undefined ? compliant : nonCompliant(`The origin ${open.text('id')} has no origin access control.`)
  },
})
