import { managedRule, managedRules } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceTypes: readonly string[]]

/**
 * Rules that AWS has made inactive, and never said in public how they judge. They are answered as AWS answers: their identifiers are known,
 * and a rule with one of them is refused.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const inactiveSecurityGroupRules = managedRules<Row>(
  [
    ['FMS_SECURITY_GROUP_AUDIT_POLICY_CHECK', ['AWS::EC2::SecurityGroup']],
    ['FMS_SECURITY_GROUP_CONTENT_CHECK', ['AWS::EC2::SecurityGroup']],
    ['FMS_SECURITY_GROUP_RESOURCE_ASSOCIATION_CHECK', ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface']],
  ],
  (identifier, resourceTypes) => managedRule({ identifier, resourceTypes, unjudged: 'inactive' }),
)
