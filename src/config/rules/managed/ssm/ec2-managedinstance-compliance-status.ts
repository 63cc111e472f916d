import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

/**
 * Whether an instance complies with its patch baseline, or with its associations.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-managedinstance-patch-compliance-status-check.html
 */
export const ec2ManagedinstanceComplianceStatus = managedRules(
  [
    ['EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK', 'AWS::SSM::AssociationCompliance', 'Association'],
    ['EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK', 'AWS::SSM::PatchCompliance', 'Patch'],
  ],
  (identifier, resourceType, kind) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        const status = configuration.text(`AWS:ComplianceItem.Content.${kind}.ComplianceSummary.Status`)
        return status === 'COMPLIANT' ? compliant : nonCompliant(`The compliance status is ${status ?? 'unknown'}.`)
      },
    }),
)
