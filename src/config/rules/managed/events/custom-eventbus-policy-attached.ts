import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/custom-eventbus-policy-attached.html */
export const customEventbusPolicyAttached = managedRule({
  identifier: 'CUSTOM_EVENTBUS_POLICY_ATTACHED',
  resourceTypes: ['AWS::Events::EventBus'],

  evaluate({ configuration, resourceName }) {
    if ((configuration.text('Name') ?? resourceName) === 'default') return notApplicable
    const policy = configuration.json('Policy')
    return Object.keys(policy?.value ?? {}).length > 0 ? compliant : nonCompliant('The event bus has no policy.')
  },
})
