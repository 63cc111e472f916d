import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { lambdaFunctionSettingsCheck } from './lambda-function-settings-check.ts'

const role = 'arn:aws:iam::123456789012:role/r'
const having = (others: JsonObject = {}) => ({
  configuration: { packageType: 'Zip', runtime: 'python3.13', role, memorySize: 128, timeout: 3, ...others },
})
const python = { runtime: 'nodejs24.x, python3.13' }

testRule(lambdaFunctionSettingsCheck, {
  COMPLIANT: {
    'the runtime, and the defaults': [having(), python],
    'all that is asked for': [
      having({ memorySize: 512, timeout: 30 }),
      { ...python, role, memorySize: '512', timeout: '30' },
    ],
    'the package type is unknown': [having({ packageType: null }), python],
  },
  NON_COMPLIANT: {
    'another runtime': [having({ runtime: 'python2.7' }), python],
    'no runtime': [having({ runtime: null }), python],
    'another role': [having(), { ...python, role: `${role}2` }],
    'more memory than the default': [having({ memorySize: 256 }), python],
    'more time than the default': [having({ timeout: 4 }), python],
    'less memory than asked for': [having(), { ...python, memorySize: '512' }],
    'less time than asked for': [having(), { ...python, timeout: '30' }],
  },
  NOT_APPLICABLE: { 'an image': [having({ packageType: 'Image', runtime: null }), python] },
  INSUFFICIENT_DATA: { 'memory is a structure': [having({ memorySize: {} }), python] },
})
