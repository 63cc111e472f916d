import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mskClusterPublicAccessDisabled } from './msk-cluster-public-access-disabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const access = (Type: string | null) => given({ BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type } } } })

testRule(mskClusterPublicAccessDisabled, {
  COMPLIANT: { disabled: access('DISABLED'), 'nothing said': given({ ClusterName: 'events' }), unknown: access(null) },
  NON_COMPLIANT: { public: access('SERVICE_PROVIDED_EIPS') },
})
