import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const FUNCTION_URL = /\.lambda-url\.[^.]+\.on\.aws$/i

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-origin-lambda-url-oac-enabled.html */
export const cloudfrontOriginLambdaUrlOacEnabled = managedRule({
  identifier: 'CLOUDFRONT_ORIGIN_LAMBDA_URL_OAC_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const functions = configuration
      .list('distributionConfig.origins.items')
      .filter((origin) => FUNCTION_URL.test(origin.text('domainName') ?? ''))
    if (functions.length === 0) return notApplicable
    const open = functions.find((origin) => (origin.text('originAccessControlId') ?? '') === '')
    return open === undefined ? compliant : nonCompliant(`The origin ${open.text('id')} has no origin access control.`)
  },
})
