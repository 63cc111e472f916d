import { testRule } from '../../testing.ts'
import { rdsGlobalClusterAuroraMysqlSupportedVersion } from './rds-global-cluster-aurora-mysql-supported-version.ts'

const cluster = (EngineVersion: string | null, Engine = 'aurora-mysql') => ({
  configuration: { Engine, EngineVersion },
})
const oldest = { minSupportedEngineVersion: '8.0.mysql_aurora.3.04.0' }

testRule(rdsGlobalClusterAuroraMysqlSupportedVersion, {
  COMPLIANT: {
    'the oldest supported': [cluster('8.0.mysql_aurora.3.04.0'), oldest],
    'a newer one': [cluster('8.0.mysql_aurora.3.10.1'), oldest],
    'Aurora alone is asked for': [cluster('8.0.mysql_aurora.3.04.0'), { minSupportedEngineVersion: '3.03.1' }],
  },
  NON_COMPLIANT: {
    'an older one': [cluster('8.0.mysql_aurora.3.03.9'), oldest],
    'one of the MySQL before': [cluster('5.7.mysql_aurora.2.12.0'), oldest],
    'an unknown one': [cluster(null), oldest],
  },
  NOT_APPLICABLE: {
    'another engine': [cluster('14.3', 'aurora-postgresql'), oldest],
    'no engine': [{ configuration: { GlobalClusterIdentifier: 'main' } }, oldest],
  },
  INSUFFICIENT_DATA: { 'no text': [{ configuration: { Engine: 'aurora-mysql', EngineVersion: [] } }, oldest] },
})
