import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { eksClusterOldestSupportedVersion } from './eks-cluster-oldest-supported-version.ts'

const running = (Version: Json) => ({ configuration: { Name: 'c', Version } })
const oldest = { oldestVersionSupported: '1.30' }

testRule(eksClusterOldestSupportedVersion, {
  COMPLIANT: {
    'a newer one': [running('1.31'), oldest],
    'one that begins alike': [running('1.3'), oldest],
    // Another rule asks for that.
    'an older one': [running('1.29'), oldest],
  },
  NON_COMPLIANT: { 'the oldest': [running('1.30'), oldest] },
  INSUFFICIENT_DATA: { 'no version': [running(null), oldest], 'no text': [running({}), oldest] },
})
