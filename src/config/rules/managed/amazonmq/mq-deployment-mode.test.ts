import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { mqDeploymentMode } from './mq-deployment-mode.ts'

const names = [
  ['ActiveMQ', 'RABBITMQ'],
  ['RabbitMQ', 'ACTIVEMQ'],
] as const
const broker = (EngineType: string, DeploymentMode: string) => ({ configuration: { EngineType, DeploymentMode } })

for (const [i, [EngineType, other]] of names.entries()) {
  testRule(mqDeploymentMode[i] as AnyItemRule, {
    COMPLIANT: {
      'with a standby': broker(EngineType, 'ACTIVE_STANDBY_MULTI_AZ'),
      'a cluster': broker(EngineType.toUpperCase(), 'CLUSTER_MULTI_AZ'),
    },
    NON_COMPLIANT: { 'a single instance': broker(EngineType, 'SINGLE_INSTANCE') },
    NOT_APPLICABLE: { 'the other engine': broker(other, 'SINGLE_INSTANCE') },
  })
}
