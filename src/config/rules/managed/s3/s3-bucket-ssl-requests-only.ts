import type { Statement } from '../../../../lib/policy-statement.ts'
import { coversWildcard } from '../../../../lib/wildcard.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { statementsAt } from '../policies/statements.ts'

/**
 * Asks for a denial of all of S3's actions: one of some actions only leaves the others open.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-ssl-requests-only.html
 */
export const s3BucketSslRequestsOnly = managedRule({
  identifier: 'S3_BUCKET_SSL_REQUESTS_ONLY',
  resourceTypes: ['AWS::S3::Bucket'],

  evaluate({ arn, resourceId, supplementaryConfiguration }) {
    const bucket = arn ?? `arn:aws:s3:::${resourceId}`
    const denials = statementsAt(supplementaryConfiguration, 'BucketPolicy.policyText').filter(isDenialOfPlainHttp)
    const resources = denials.flatMap((denial) => denial.resources)
    const open = [bucket, `${bucket}/*`].find((part) => !resources.some((one) => coversWildcard(one, part)))
    return open === undefined
      ? compliant
      : nonCompliant(`The bucket policy does not deny requests without TLS on ${open}.`)
  },
})

function isDenialOfPlainHttp({ effect, principals, actions, conditions }: Statement): boolean {
  const [condition, ...others] = conditions
  return (
    effect === 'Deny' &&
    principals.some(({ kind, id }) => kind === 'AWS' && id === '*') &&
    actions.some((action) => coversWildcard(action.toLowerCase(), 's3:*')) &&
    others.length === 0 &&
    /^bool(ifexists)?$/i.test(condition?.operator ?? '') &&
    condition?.key.toLowerCase() === 'aws:securetransport' &&
    condition.values.length === 1 &&
    condition.values[0]?.toLowerCase() === 'false'
  )
}
