import { testRule } from '../../testing.ts'
import { ecsTaskDefinitionUserForHostModeCheck } from './ecs-task-definition-user-for-host-mode-check.ts'
import { definition } from './task-definition.testing.ts'

const host = { NetworkMode: 'host' }
const inactive = { ...host, Status: 'INACTIVE' }
const root = [{ Name: 'web', User: 'root' }]

testRule(ecsTaskDefinitionUserForHostModeCheck, {
  COMPLIANT: {
    'a user': definition([{ User: 'app', Privileged: false }], host),
    'privileged root': definition([{ User: 'root', Privileged: true }], host),
    'privileged without a user': definition([{ Privileged: true }], host),
    'inactive, and not skipped': definition([{ User: 'app' }], inactive),
  },
  NON_COMPLIANT: {
    'root that is not privileged': definition([{ User: 'app' }, { User: 'root', Privileged: false }], host),
    'no user and nothing of privileges': definition([{ Name: 'web' }], host),
    'inactive, which is not skipped unless asked for': definition(root, inactive),
    'inactive are not skipped': [definition(root, inactive), { SkipInactiveTaskDefinitions: 'false' }],
    'active, where inactive are skipped': [definition(root, host), { SkipInactiveTaskDefinitions: 'true' }],
  },
  NOT_APPLICABLE: {
    'another network': definition(root, { NetworkMode: 'awsvpc' }),
    'no network': definition(root),
    'inactive are skipped': [definition(root, inactive), { SkipInactiveTaskDefinitions: 'true' }],
  },
  INSUFFICIENT_DATA: { 'privileged is no flag': definition([{ Privileged: 'much' }], host) },
})
