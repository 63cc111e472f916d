import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudformation-stack-notification-check.html */
export const cloudformationStackNotificationCheck = managedRule({
  identifier: 'CLOUDFORMATION_STACK_NOTIFICATION_CHECK',
  resourceTypes: ['AWS::CloudFormation::Stack'],
  parameters: { snsTopic1: text(), snsTopic2: text(), snsTopic3: text(), snsTopic4: text(), snsTopic5: text() },

  evaluate({ configuration }, topics) {
    const actual = configuration.texts('notificationARNs')
    if (actual.length === 0) return nonCompliant('The stack notifies nobody.')
    const wanted = Object.values(topics).filter((topic) => topic !== undefined)
    return wanted.length === 0 || wanted.some((topic) => actual.includes(topic))
      ? compliant
      : nonCompliant(`The stack notifies only ${actual.join(', ')}.`)
  },
})
