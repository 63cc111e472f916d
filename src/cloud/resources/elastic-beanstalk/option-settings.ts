import type { ConfigurationOptionSetting } from '@aws-sdk/client-elastic-beanstalk'
import type { JsonObject } from '../../../lib/json.ts'

/** Environment variables of the application: passwords, as often as not. Items that were seen do not have them either. */
const VARIABLES = 'aws:elasticbeanstalk:application:environment'
/** Of `aws:rds:dbinstance`. */
const PASSWORD = 'DBPassword'
/** Its options stand once for each of the environment's scheduled actions. */
const SCHEDULED_ACTION = 'aws:autoscaling:scheduledaction'

/** An environment's options as AWS Config has them: by namespace and name. One without a value is left out. */
export function optionSettings(settings: readonly ConfigurationOptionSetting[]): Record<string, JsonObject> {
  const byNamespace: Record<string, Record<string, JsonObject>> = {}
  for (const { Namespace = '', OptionName = '', ResourceName, Value } of settings) {
    if (Namespace === VARIABLES || OptionName === PASSWORD || Value === undefined) continue
    const name = Namespace === SCHEDULED_ACTION && ResourceName ? `${Namespace}:${ResourceName}` : Namespace
    byNamespace[name] = { ...byNamespace[name], [OptionName]: { value: Value } }
  }
  return byNamespace
}
