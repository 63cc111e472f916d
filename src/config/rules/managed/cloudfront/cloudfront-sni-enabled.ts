import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * CloudFront's own certificate always needs SNI: such a distribution is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-sni-enabled.html
 */
export const cloudfrontSniEnabled = managedRule({
  identifier: 'CLOUDFRONT_SNI_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const certificate = configuration.object('distributionConfig.viewerCertificate')
    if (certificate === undefined || certificate.flag('cloudFrontDefaultCertificate') === true) return notApplicable
    const method = certificate.text('sslSupportMethod')
    return method === 'sni-only'
      ? compliant
      : nonCompliant(`HTTPS is served by ${method ?? 'another way'}, not by SNI.`)
  },
})
