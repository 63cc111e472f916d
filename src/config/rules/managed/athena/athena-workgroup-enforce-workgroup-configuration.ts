import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { onSpark } from './on-spark.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/athena-workgroup-enforce-workgroup-configuration.html */
export const athenaWorkgroupEnforceWorkgroupConfiguration = managedRule({
  identifier: 'ATHENA_WORKGROUP_ENFORCE_WORKGROUP_CONFIGURATION',
  resourceTypes: ['AWS::Athena::WorkGroup'],

  evaluate({ configuration }) {
    if (onSpark(configuration)) return notApplicable
    return configuration.flag('WorkGroupConfiguration.EnforceWorkGroupConfiguration') === true
      ? compliant
      : nonCompliant("Clients' settings override the workgroup's.")
  },
})
