import { accountScans, type ScanType } from '../../../../cloud/facts/inspector2/account-scans.ts'
import { accountList } from '../../account-list.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, type: ScanType, what: string]

export const scans = [
  ['INSPECTOR_EC2_SCAN_ENABLED', 'ec2', 'Scanning of EC2 instances'],
  ['INSPECTOR_ECR_SCAN_ENABLED', 'ecr', 'Scanning of ECR images'],
  ['INSPECTOR_LAMBDA_CODE_SCAN_ENABLED', 'lambdaCode', "Scanning of Lambda functions' code"],
  ['INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED', 'lambda', 'Scanning of Lambda functions'],
] as const satisfies readonly Row[]

/**
 * Rules that ask what Amazon Inspector scans: in the account, and for the administrator in each of its members, too.
 * https://docs.aws.amazon.com/config/latest/developerguide/inspector-ec2-scan-enabled.html
 */
export const inspectorScans = managedRules<Row>(scans, (identifier, type, what) =>
  managedRule({
    identifier,

    async evaluateAll({ accountId, fact }) {
      const accounts = await fact(accountScans)
      const lacking = accounts.filter(({ enabled }) => !enabled.has(type)).map((account) => account.accountId)
      const verdict =
        lacking.length === 0 ? compliant : nonCompliant(`${what} is not enabled in ${accountList(lacking)}.`)
      return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
    },
  }),
)
