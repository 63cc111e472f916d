import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { compareEngineVersions } from './engine-version.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-global-cluster-aurora-mysql-supported-version.html */
export const rdsGlobalClusterAuroraMysqlSupportedVersion = managedRule({
  identifier: 'RDS_GLOBAL_CLUSTER_AURORA_MYSQL_SUPPORTED_VERSION',
  resourceTypes: ['AWS::RDS::GlobalCluster'],
  parameters: { minSupportedEngineVersion: text({ required: true }) },

  evaluate({ configuration }, { minSupportedEngineVersion: oldest }) {
    if (configuration.text('Engine') !== 'aurora-mysql') return notApplicable
    const version = configuration.text('EngineVersion')
    if (version === undefined) return nonCompliant('The version of the engine is unknown.')
    return compareEngineVersions(version, oldest) < 0
      ? nonCompliant(`The engine's version is ${version}, older than ${oldest}.`)
      : compliant
  },
})
