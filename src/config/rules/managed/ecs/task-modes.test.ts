import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { taskModes } from './task-modes.ts'

type Mode = string | null

const samples: Readonly<Record<string, readonly [path: string, good: Mode[], bad: Mode[]]>> = {
  ECS_AWSVPC_NETWORKING_ENABLED: ['NetworkMode', ['awsvpc'], ['host', 'bridge', 'none', null]],
  ECS_TASK_DEFINITION_NETWORK_MODE_NOT_HOST: ['NetworkMode', ['awsvpc', 'bridge', 'none', null], ['host']],
  ECS_TASK_DEFINITION_PID_MODE_CHECK: ['PidMode', ['task', null], ['host']],
}

for (const rule of taskModes as readonly AnyItemRule[]) {
  const [path, good, bad] = samples[rule.identifier]!
  const named = (modes: Mode[], Status = 'ACTIVE') =>
    Object.fromEntries(modes.map((mode) => [String(mode), { configuration: { Status, [path]: mode } }]))
  testRule(rule, {
    COMPLIANT: named(good),
    NON_COMPLIANT: named(bad),
    NOT_APPLICABLE: named(bad, 'INACTIVE'),
    INSUFFICIENT_DATA: { 'the mode is no text': { configuration: { [path]: {} } } },
  })
}
