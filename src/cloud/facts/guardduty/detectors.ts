import { fact } from '../../fact.ts'
import { detectorIds } from './detector-ids.ts'
import { enabledFeatures } from './enabled-features.ts'

export interface Detector {
  readonly id: string
  /** Not when GuardDuty is suspended. */
  readonly isEnabled: boolean
  readonly features: ReadonlySet<string>
}

/**
 * The detectors of the region and their features.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html
 */
export const guarddutyDetectors = fact<readonly Detector[]>({
  name: 'guardduty-detectors',
  permissions: ['guardduty:GetDetector', 'guardduty:ListDetectors'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('guardduty')
    const found: Detector[] = []
    for (const id of await detectorIds(cloud)) {
      const { Status, Features } = await client.send(new sdk.GetDetectorCommand({ DetectorId: id }))
      found.push({ id, isEnabled: Status === 'ENABLED', features: enabledFeatures(Features) })
    }
    return found
  },
})
