import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mqActiveSingleInstanceBrokerStorageTypeEfs } from './mq-active-single-instance-broker-storage-type-efs.ts'

const given = (configuration: JsonObject) => ({ configuration })

const broker = (difference: JsonObject) =>
  given({ EngineType: 'ACTIVEMQ', DeploymentMode: 'SINGLE_INSTANCE', HostInstanceType: 'mq.m5.large', ...difference })

testRule(mqActiveSingleInstanceBrokerStorageTypeEfs, {
  COMPLIANT: { efs: broker({ StorageType: 'EFS' }), 'in another case': broker({ StorageType: 'efs' }) },
  NON_COMPLIANT: { ebs: broker({ StorageType: 'EBS' }), 'nothing said': broker({}) },
  NOT_APPLICABLE: {
    'the other engine': broker({ EngineType: 'RABBITMQ' }),
    'with a standby': broker({ DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ' }),
    'another instance': broker({ HostInstanceType: 'mq.t3.micro' }),
    'no instance': broker({ HostInstanceType: null }),
  },
})
