import type { JsonObject } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { containerSettings } from './container-settings.ts'

type Row = readonly [good: JsonObject[], bad: JsonObject[], unreadable: JsonObject]

const samples: Readonly<Record<string, Row>> = {
  ECS_CONTAINERS_NONPRIVILEGED: [
    [{ Privileged: false }, { Privileged: null }, { Name: 'web' }],
    [{ Privileged: true }, { Privileged: 'true' }],
    { Privileged: [] },
  ],
  ECS_CONTAINERS_READONLY_ACCESS: [
    [{ ReadonlyRootFilesystem: true }],
    [{ ReadonlyRootFilesystem: false }, { ReadonlyRootFilesystem: null }, { Name: 'web' }],
    { ReadonlyRootFilesystem: {} },
  ],
  ECS_TASK_DEFINITION_LOG_CONFIGURATION: [
    [{ LogConfiguration: { LogDriver: 'awslogs' } }],
    [{ LogConfiguration: null }, { LogConfiguration: {} }, { Name: 'web' }],
    { LogConfiguration: 'awslogs' },
  ],
  ECS_TASK_DEFINITION_MEMORY_HARD_LIMIT: [
    [{ Memory: 128 }],
    [{ MemoryReservation: 128 }, { Memory: null }, { Memory: 0 }],
    { Memory: 'much' },
  ],
}
const definition = (containers: JsonObject[], Status = 'ACTIVE') => ({
  configuration: { Status, ContainerDefinitions: containers },
})

for (const rule of containerSettings as readonly AnyItemRule[]) {
  const [good, bad, unreadable] = samples[rule.identifier]!
  testRule(rule, {
    COMPLIANT: {
      'each container is fine': definition(good),
      'no container': definition([]),
      'the status is unknown': { configuration: { ContainerDefinitions: good } },
    },
    NON_COMPLIANT: Object.fromEntries(bad.map((one) => [JSON.stringify(one), definition([...good, one])])),
    NOT_APPLICABLE: { 'it is inactive': definition(bad, 'INACTIVE') },
    INSUFFICIENT_DATA: {
      'one container is not what AWS gives': definition([unreadable]),
      'containers are no list': { configuration: { ContainerDefinitions: 'web' } },
    },
  })
}
