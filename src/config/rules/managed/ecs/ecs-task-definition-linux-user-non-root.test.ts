import { testRule } from '../../testing.ts'
import { ecsTaskDefinitionLinuxUserNonRoot } from './ecs-task-definition-linux-user-non-root.ts'
import { definition } from './task-definition.testing.ts'

const windows = { RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }

testRule(ecsTaskDefinitionLinuxUserNonRoot, {
  COMPLIANT: {
    'each has a user': definition([{ User: 'app' }, { User: '1000:1000' }]),
    'it says that it is Linux': definition([{ User: 'app' }], { RuntimePlatform: { OperatingSystemFamily: 'LINUX' } }),
  },
  NON_COMPLIANT: {
    'one is root': definition([{ User: 'app' }, { Name: 'side', User: 'root' }]),
    'one has the id of root': definition([{ User: '0:0' }]),
    'no user': definition([{ Name: 'web' }]),
    'the user is null': definition([{ User: null }]),
  },
  NOT_APPLICABLE: {
    'it is inactive': definition([{ User: 'root' }], { Status: 'INACTIVE' }),
    'it is Windows': definition([{ Name: 'web' }], windows),
  },
  INSUFFICIENT_DATA: { 'the user is a structure': definition([{ User: {} }]) },
})
