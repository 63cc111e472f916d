import { testRule } from '../../testing.ts'
import { elasticBeanstalkManagedUpdatesEnabled } from './elastic-beanstalk-managed-updates-enabled.ts'
import { environment } from './environment.testing.ts'

const managed = (ManagedActionsEnabled: string, UpdateLevel: string) => {
  const actions = environment('managedactions', { ManagedActionsEnabled })
  const updates = environment('managedactions:platformupdate', { UpdateLevel })
  const optionSettings = { ...actions.configuration.optionSettings, ...updates.configuration.optionSettings }
  return { ...actions, configuration: { optionSettings } }
}

testRule(elasticBeanstalkManagedUpdatesEnabled, {
  COMPLIANT: { on: managed('true', 'patch'), 'on, as asked': [managed('true', 'minor'), { UpdateLevel: 'minor' }] },
  NON_COMPLIANT: {
    off: managed('false', 'minor'),
    'nothing said': { configuration: { environmentName: 'web' } },
    'at another level': [managed('true', 'patch'), { UpdateLevel: 'minor' }],
    'at an unknown level': [environment('managedactions', { ManagedActionsEnabled: 'true' }), { UpdateLevel: 'minor' }],
  },
})
