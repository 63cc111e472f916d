import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const LIVE: readonly string[] = ['Management', 'Data', 'NetworkActivity', 'Insight']

/**
 * A store of something else than CloudTrail's events, or one that takes none in any more, is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-event-data-store-multi-region.html
 */
export const cloudtrailEventDataStoreMultiRegion = managedRule({
  identifier: 'CLOUDTRAIL_EVENT_DATA_STORE_MULTI_REGION',
  resourceTypes: ['AWS::CloudTrail::EventDataStore'],

  evaluate({ configuration }) {
    if (configuration.flag('IngestionEnabled') === false) return notApplicable
    const categories = configuration
      .list('AdvancedEventSelectors')
      .flatMap((selector) => selector.list('FieldSelectors'))
      .filter((field) => field.text('Field') === 'eventCategory')
      .flatMap((field) => field.texts('Equals'))
    if (categories.length > 0 && !categories.some((category) => LIVE.includes(category))) return notApplicable
    return configuration.flag('MultiRegionEnabled') === true
      ? compliant
      : nonCompliant('The event data store takes in events of one region only.')
  },
})
