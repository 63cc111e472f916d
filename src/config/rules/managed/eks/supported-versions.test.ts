import type { Json } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRules } from '../../testing.ts'
import { supportedVersions } from './supported-versions.ts'

const running = (Version: Json) => ({ configuration: { Version } })
const oldest = { oldestVersionSupported: '1.30' }

testRules(supportedVersions as readonly AnyItemRule[], {
  COMPLIANT: { 'the oldest': [running('1.30'), oldest], 'a newer one': [running('1.31'), oldest] },
  NON_COMPLIANT: {
    'an older one': [running('1.29'), oldest],
    'older as a number, not as a text': [running('1.9'), oldest],
  },
  INSUFFICIENT_DATA: {
    'no version': [running(null), oldest],
    'an empty version': [running(''), oldest],
    'no text': [running([]), oldest],
    'no version at all': [running('latest'), oldest],
  },
})
