import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-no-deprecated-ssl-protocols.html */
export const cloudfrontNoDeprecatedSslProtocols = managedRule({
  identifier: 'CLOUDFRONT_NO_DEPRECATED_SSL_PROTOCOLS',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const origins = configuration
      .list('distributionConfig.origins.items')
      .filter((one) => one.has('customOriginConfig'))
    if (origins.length === 0) return notApplicable
    const old = origins.find((one) => one.texts('customOriginConfig.originSslProtocols.items').includes('SSLv3'))
    return old === undefined ? compliant : nonCompliant(`SSLv3 may be spoken to the origin ${old.text('id')}.`)
  },
})
