import { testRule } from '../../testing.ts'
import { daysAgo } from './images.testing.ts'
import { instanceAge } from './instance-age.ts'

const made = (launched: number, attached?: number, deviceIndex = 0) => ({
  configuration: {
    launchTime: daysAgo(launched).toISOString(),
    networkInterfaces:
      attached === undefined ? [] : [{ attachment: { deviceIndex, attachTime: daysAgo(attached).toISOString() } }],
  },
})

testRule(instanceAge, {
  COMPLIANT: {
    '180 days old': made(180, 180),
    'another interface is older': made(10, 200, 1),
    'as old as asked for': [made(300), { maxAgeDays: '300' }],
  },
  NON_COMPLIANT: {
    older: made(180.1),
    'started again': made(1, 181),
    'older than asked for': [made(31), { maxAgeDays: '30' }],
    'of an unknown age': { configuration: { instanceId: 'i-1', launchTime: 'yesterday' } },
  },
})
