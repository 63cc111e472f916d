import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { engineOf } from './engine.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/mq-active-single-instance-broker-storage-type-efs.html */
export const mqActiveSingleInstanceBrokerStorageTypeEfs = managedRule({
  identifier: 'MQ_ACTIVE_SINGLE_INSTANCE_BROKER_STORAGE_TYPE_EFS',
  resourceTypes: ['AWS::AmazonMQ::Broker'],

  evaluate({ configuration }) {
    // Only these brokers can have either storage.
    const applies =
      engineOf(configuration) === 'ACTIVEMQ' &&
      configuration.text('DeploymentMode') === 'SINGLE_INSTANCE' &&
      configuration.text('HostInstanceType')?.startsWith('mq.m5')
    if (!applies) return notApplicable
    const storage = configuration.text('StorageType')
    return storage?.toUpperCase() === 'EFS'
      ? compliant
      : nonCompliant(`The storage is ${storage ?? 'unknown'}, not EFS.`)
  },
})
