import { testRule } from '../../testing.ts'
import { redshiftClusterMultiAzEnabled } from './redshift-cluster-multi-az-enabled.ts'

const cluster = (multiAZ: string | boolean | null) => ({ configuration: { multiAZ } })

testRule(redshiftClusterMultiAzEnabled, {
  COMPLIANT: { Enabled: cluster('Enabled'), enabled: cluster('enabled'), 'a flag': cluster(true) },
  NON_COMPLIANT: {
    Disabled: cluster('Disabled'),
    'a flag that is off': cluster(false),
    unknown: cluster(null),
    'nothing is said': { configuration: { nodeType: 'ra3.large' } },
  },
  INSUFFICIENT_DATA: { 'no text': { configuration: { multiAZ: [] } } },
})
