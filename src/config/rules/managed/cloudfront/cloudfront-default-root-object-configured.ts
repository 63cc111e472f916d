import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-default-root-object-configured.html */
export const cloudfrontDefaultRootObjectConfigured = managedRule({
  identifier: 'CLOUDFRONT_DEFAULT_ROOT_OBJECT_CONFIGURED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    return (configuration.text('distributionConfig.defaultRootObject') ?? '') === ''
      ? nonCompliant('The distribution has no default root object.')
      : compliant
  },
})
