import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { DAY, judgedUsers } from './judged-users.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html */
export const accessKeysRotated = managedRule({
  identifier: 'ACCESS_KEYS_ROTATED',
  parameters: { maxAccessKeyAge: integer({ required: true, default: '90', min: 0 }) },

  evaluateAll(account, { maxAccessKeyAge: days }) {
    return judgedUsers(account, ({ userName, keys }) => {
      const old = keys.find(({ rotated }) => account.now.getTime() - rotated.getTime() > days * DAY)
      if (old === undefined) return compliant
      return nonCompliant(`An access key of ${userName} is of ${old.rotated.toISOString()}, older than ${days} days.`)
    })
  },
})
