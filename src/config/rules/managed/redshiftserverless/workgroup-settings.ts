import type { ServerlessWorkgroup } from '../../../../cloud/facts/redshift-serverless/workgroups.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgedWorkgroups } from './judged-serverless.ts'

type Row = readonly [identifier: string, isRight: (workgroup: ServerlessWorkgroup) => boolean, wrong: string]

/**
 * Rules that ask for one setting of a workgroup.
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-workgroup-encrypted-in-transit.html
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-workgroup-no-public-access.html
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-serverless-workgroup-routes-within-vpc.html
 */
export const workgroupSettings = managedRules<Row>(
  [
    [
      'REDSHIFT_SERVERLESS_WORKGROUP_ENCRYPTED_IN_TRANSIT',
      ({ parameters }) => parameters.get('require_ssl')?.toLowerCase() === 'true',
      'The workgroup does not require encrypted connections (require_ssl).',
    ],
    [
      'REDSHIFT_SERVERLESS_WORKGROUP_NO_PUBLIC_ACCESS',
      ({ publiclyAccessible }) => publiclyAccessible !== true,
      'The workgroup can be reached from the internet.',
    ],
    [
      'REDSHIFT_SERVERLESS_WORKGROUP_ROUTES_WITHIN_VPC',
      ({ enhancedVpcRouting }) => enhancedVpcRouting === true,
      'The workgroup does not route its traffic within the VPC.',
    ],
  ],
  (identifier, isRight, wrong) =>
    managedRule({
      identifier,
      evaluateAll: (account) =>
        judgedWorkgroups(account, (workgroup) => (isRight(workgroup) ? compliant : nonCompliant(wrong))),
    }),
)
