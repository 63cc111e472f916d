import { testRule } from '../../testing.ts'
import { ec2EnisSourceDestinationCheckEnabled } from './ec2-enis-source-destination-check-enabled.ts'

const eni = (
  sourceDestCheck: boolean | null,
  interfaceType: string | null,
  requesterManaged: boolean | null = false,
) => ({
  configuration: { sourceDestCheck, interfaceType, requesterManaged },
})

testRule(ec2EnisSourceDestinationCheckEnabled, {
  COMPLIANT: { on: eni(true, 'interface'), unsaid: eni(null, 'lambda') },
  NON_COMPLIANT: { off: eni(false, 'interface'), 'off at an adapter': eni(false, 'efa') },
  NOT_APPLICABLE: {
    'of a service': eni(false, 'interface', true),
    'of nobody knows whom': eni(false, 'interface', null),
    'of a NAT gateway': eni(false, 'nat_gateway'),
    'of no kind': eni(false, null),
  },
  INSUFFICIENT_DATA: { 'no flag': { configuration: { interfaceType: 'efa', requesterManaged: 'no' } } },
})
