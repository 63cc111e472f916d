import { compliant, flag, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudwatch-alarm-action-check.html */
export const cloudwatchAlarmActionCheck = managedRule({
  identifier: 'CLOUDWATCH_ALARM_ACTION_CHECK',
  resourceTypes: ['AWS::CloudWatch::Alarm'],
  parameters: {
    alarmActionRequired: flag({ required: true, default: 'true' }),
    insufficientDataActionRequired: flag({ required: true, default: 'true' }),
    okActionRequired: flag({ required: true, default: 'false' }),
    action1: text(),
    action2: text(),
    action3: text(),
    action4: text(),
    action5: text(),
  },

  evaluate({ configuration }, required) {
    const { alarmActionRequired, insufficientDataActionRequired, okActionRequired, ...actions } = required
    const wanted = Object.values(actions).filter((action) => action !== undefined)
    const states = [
      ['ALARM', alarmActionRequired, 'alarmActions'],
      ['INSUFFICIENT_DATA', insufficientDataActionRequired, 'insufficientDataActions'],
      ['OK', okActionRequired, 'okactions'],
    ] as const
    for (const [state, isRequired, path] of states) {
      if (!isRequired) continue
      const actual = configuration.texts(path)
      if (actual.length === 0) return nonCompliant(`The alarm has no action for the state ${state}.`)
      if (wanted.length > 0 && !actual.some((action) => wanted.includes(action)))
        return nonCompliant(`The alarm has none of the actions asked for in the state ${state}.`)
    }
    return compliant
  },
})
