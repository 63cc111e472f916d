import { testRule } from '../../testing.ts'
import { opensearchNodeToNodeEncryptionCheck } from './opensearch-node-to-node-encryption-check.ts'

const domain = (on: boolean | null, EngineVersion = 'OpenSearch_2.11') => ({
  configuration: { EngineVersion, NodeToNodeEncryptionOptions: { Enabled: on } },
})

testRule(opensearchNodeToNodeEncryptionCheck, {
  COMPLIANT: { 'it is on': domain(true) },
  NON_COMPLIANT: {
    'it is off': domain(false),
    'it is unknown': domain(null),
    'nothing is said': { configuration: { EngineVersion: 'OpenSearch_2.11' } },
    'nothing is said of the version either': { configuration: { DomainName: 'main' } },
  },
  NOT_APPLICABLE: { 'a domain of Elasticsearch': domain(false, 'Elasticsearch_7.10') },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { NodeToNodeEncryptionOptions: { Enabled: [] } } } },
})
