import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { onSpark } from './on-spark.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/athena-workgroup-engine-version-auto-upgrade.html */
export const athenaWorkgroupEngineVersionAutoUpgrade = managedRule({
  identifier: 'ATHENA_WORKGROUP_ENGINE_VERSION_AUTO_UPGRADE',
  resourceTypes: ['AWS::Athena::WorkGroup'],

  evaluate({ configuration }) {
    if (onSpark(configuration)) return notApplicable
    const selected = configuration.text('WorkGroupConfiguration.EngineVersion.SelectedEngineVersion')
    return selected === 'AUTO' ? compliant : nonCompliant(`The engine version is ${selected ?? 'not set'}, not AUTO.`)
  },
})
