import { testRule } from '../../testing.ts'
import { opensearchEncryptedAtRest } from './opensearch-encrypted-at-rest.ts'

const domain = (on: boolean | null, EngineVersion = 'OpenSearch_2.11') => ({
  configuration: { EngineVersion, EncryptionAtRestOptions: { Enabled: on } },
})

testRule(opensearchEncryptedAtRest, {
  COMPLIANT: { 'it is on': domain(true) },
  NON_COMPLIANT: {
    'it is off': domain(false),
    'it is unknown': domain(null),
    'nothing is said': { configuration: { EngineVersion: 'OpenSearch_2.11' } },
    'nothing is said of the version either': { configuration: { DomainName: 'main' } },
  },
  NOT_APPLICABLE: { 'a domain of Elasticsearch': domain(false, 'Elasticsearch_7.10') },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { EncryptionAtRestOptions: { Enabled: [] } } } },
})
