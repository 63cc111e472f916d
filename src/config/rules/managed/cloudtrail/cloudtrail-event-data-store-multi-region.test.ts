import { testRule } from '../../testing.ts'
import { cloudtrailEventDataStoreMultiRegion } from './cloudtrail-event-data-store-multi-region.ts'

const store = (MultiRegionEnabled: boolean | null, category?: string, more: object = {}) => ({
  configuration: {
    Name: 's',
    MultiRegionEnabled,
    AdvancedEventSelectors:
      category === undefined ? null : [{ FieldSelectors: [{ Field: 'eventCategory', Equals: [category] }] }],
    ...more,
  },
})

testRule(cloudtrailEventDataStoreMultiRegion, {
  COMPLIANT: { 'of all regions': store(true, 'Management'), 'without selectors': store(true) },
  NON_COMPLIANT: { 'of one region': store(false, 'Data'), 'not said': store(null) },
  NOT_APPLICABLE: {
    'of configuration items': store(false, 'ConfigurationItem'),
    stopped: store(false, 'Management', { IngestionEnabled: false }),
  },
})
