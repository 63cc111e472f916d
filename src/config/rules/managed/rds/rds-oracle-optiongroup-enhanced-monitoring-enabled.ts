import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** Options that tell how a database of Oracle fares. */
const MONITORING = ['OEM_AGENT', 'STATSPACK']

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-oracle-optiongroup-enhanced-monitoring-enabled.html */
export const rdsOracleOptiongroupEnhancedMonitoringEnabled = managedRule({
  identifier: 'RDS_ORACLE_OPTIONGROUP_ENHANCED_MONITORING_ENABLED',
  resourceTypes: ['AWS::RDS::OptionGroup'],

  evaluate({ configuration }) {
    if (!configuration.text('EngineName')?.startsWith('oracle-')) return notApplicable
    const options = configuration.list('OptionConfigurations').map((option) => option.text('OptionName') ?? '')
    return options.some((name) => MONITORING.includes(name))
      ? compliant
      : nonCompliant(`The group has neither ${MONITORING.join(' nor ')}.`)
  },
})
