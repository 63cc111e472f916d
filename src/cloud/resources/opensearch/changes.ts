import type { ChangedBy } from '../../resource-type.ts'

/** Both engines' domains are changed through one service: which of the two a domain is, its event does not tell. */
export const domainChanges = [
  {
    eventSource: 'es.amazonaws.com',
    eventNames: [
      'CancelDomainConfigChange',
      'CancelElasticsearchServiceSoftwareUpdate',
      'CancelServiceSoftwareUpdate',
      'CreateDomain',
      'CreateElasticsearchDomain',
      'DeleteDomain',
      'DeleteElasticsearchDomain',
      'StartElasticsearchServiceSoftwareUpdate',
      'StartServiceSoftwareUpdate',
      'UpdateDomainConfig',
      'UpdateElasticsearchDomainConfig',
      'UpgradeDomain',
      'UpgradeElasticsearchDomain',
    ],
    name: ['requestParameters.domainName'],
  },
  {
    eventSource: 'es.amazonaws.com',
    eventNames: ['AddTags', 'RemoveTags'],
    arn: ['requestParameters.aRN'],
  },
] as const satisfies readonly ChangedBy[]

/** Domains that one call describes. */
export const DOMAINS_AT_ONCE = 5
