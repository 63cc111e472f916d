import { restoreTimes } from '../../../../cloud/facts/backup/restore-times.ts'
import { testAccountRule } from '../../testing.ts'
import { meetsRestoreTimeTarget } from './meets-restore-time-target.ts'
import { arnOf, sampledRules } from './protectables.testing.ts'

const times = new Map([
  [arnOf('quick'), 60],
  [arnOf('slow'), 61],
])

for (const { rule, given, expected, type } of sampledRules(meetsRestoreTimeTarget)) {
  testAccountRule(rule, {
    'an hour': {
      ...given({ quick: {}, slow: {}, never: {} }, [restoreTimes, times]),
      parameters: { maxRestoreTime: '60' },
      expect: expected({ quick: 'COMPLIANT', slow: 'NON_COMPLIANT', never: 'NOT_APPLICABLE' }, 'NOT_APPLICABLE'),
    },
    'only what has the tag': {
      ...given({ quick: {}, slow: { team: 'blue' } }, [restoreTimes, times]),
      parameters: { maxRestoreTime: '60', resourceTags: '{"team":"blue"}' },
      expect: { [`${type} slow`]: 'NON_COMPLIANT' },
    },
    'not readable': {
      ...given({ quick: {} }, [restoreTimes, new Error('AccessDenied')]),
      parameters: { maxRestoreTime: '60' },
      expect: { throws: /AccessDenied/ },
    },
  })
}
