import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-custom-ssl-certificate.html */
export const cloudfrontCustomSslCertificate = managedRule({
  identifier: 'CLOUDFRONT_CUSTOM_SSL_CERTIFICATE',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    return configuration.flag('distributionConfig.viewerCertificate.cloudFrontDefaultCertificate') === true
      ? nonCompliant("The certificate is CloudFront's own.")
      : compliant
  },
})
