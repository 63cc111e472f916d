import type { Fields } from '../../fields.ts'

/** Whether a domain of OpenSearch Service runs Elasticsearch (`Elasticsearch_7.10`), for which AWS has other rules. */
export function isElasticsearch(configuration: Fields): boolean {
  return configuration.text('EngineVersion')?.startsWith('Elasticsearch_') === true
}
