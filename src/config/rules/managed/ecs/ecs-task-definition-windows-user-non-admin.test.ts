import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { ecsTaskDefinitionWindowsUserNonAdmin } from './ecs-task-definition-windows-user-non-admin.ts'
import { definition } from './task-definition.testing.ts'

const windows = (containers: JsonObject[], Status = 'ACTIVE') =>
  definition(containers, { Status, RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2019_FULL' } })

testRule(ecsTaskDefinitionWindowsUserNonAdmin, {
  COMPLIANT: { 'another user': windows([{ User: 'ContainerUser' }]) },
  NON_COMPLIANT: {
    'the administrator': windows([{ User: 'ContainerUser' }, { User: 'ContainerAdministrator' }]),
    'the administrator in another case': windows([{ User: 'containeradministrator' }]),
    'no user': windows([{ Name: 'web' }]),
    'the user is null': windows([{ User: null }]),
  },
  NOT_APPLICABLE: {
    'it is inactive': windows([{ Name: 'web' }], 'INACTIVE'),
    'it is Linux': definition([{ Name: 'web' }], { RuntimePlatform: { OperatingSystemFamily: 'LINUX' } }),
    'its system is unknown, which is Linux': definition([{ Name: 'web' }]),
  },
  INSUFFICIENT_DATA: { 'the user is a list': windows([{ User: [] }]) },
})
