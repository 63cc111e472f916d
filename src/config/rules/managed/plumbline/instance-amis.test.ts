import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { instanceAmis } from './instance-amis.ts'

const amiIds = { amiIds: 'ami-1, ami-2' }
const having = (imageId: string | null) => ({ configuration: { instanceId: 'i-1', imageId } })
const listed = { 'one of them': [having('ami-2'), amiIds] as const }
const others = { another: [having('ami-3'), amiIds] as const, unknown: [having(null), amiIds] as const }

for (const rule of instanceAmis as readonly AnyItemRule[]) {
  const allowed = rule.identifier === 'PLUMBLINE_AMI_ALLOWED'
  testRule(rule, allowed ? { COMPLIANT: listed, NON_COMPLIANT: others } : { COMPLIANT: others, NON_COMPLIANT: listed })
}
