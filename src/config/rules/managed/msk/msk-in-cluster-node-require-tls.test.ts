import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mskInClusterNodeRequireTls } from './msk-in-cluster-node-require-tls.ts'

const given = (configuration: JsonObject) => ({ configuration })

const transit = (InCluster: boolean | null) => given({ EncryptionInfo: { EncryptionInTransit: { InCluster } } })

testRule(mskInClusterNodeRequireTls, {
  COMPLIANT: { on: transit(true), unknown: transit(null), 'nothing said': given({ ClusterName: 'events' }) },
  NON_COMPLIANT: { off: transit(false) },
})
