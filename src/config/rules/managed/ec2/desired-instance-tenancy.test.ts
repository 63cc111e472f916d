import { testRule } from '../../testing.ts'
import { desiredInstanceTenancy } from './desired-instance-tenancy.ts'

const instance = (tenancy: string | null, imageId = 'ami-1', hostId: string | null = null) => ({
  configuration: { imageId, placement: { tenancy, hostId } },
})
const dedicated = { tenancy: 'DEDICATED' }

testRule(desiredInstanceTenancy, {
  COMPLIANT: {
    'as asked': [instance('dedicated'), dedicated],
    'as asked for the AMI': [instance('dedicated'), { ...dedicated, imageId: 'ami-0,ami-1' }],
    'on the host': [instance('host', 'ami-1', 'h-1'), { tenancy: 'HOST', hostId: 'h-1' }],
  },
  NON_COMPLIANT: {
    another: [instance('default'), dedicated],
    unknown: [instance(null), dedicated],
    'another for the AMI': [instance('default'), { ...dedicated, imageId: 'ami-1' }],
    'another on the host': [instance('dedicated', 'ami-1', 'h-1'), { tenancy: 'HOST', hostId: 'h-1' }],
  },
  NOT_APPLICABLE: {
    'another AMI': [instance('default'), { ...dedicated, imageId: 'ami-2' }],
    'another host': [instance('host', 'ami-1', 'h-2'), { ...dedicated, hostId: 'h-1' }],
    'no host': [instance('default'), { ...dedicated, hostId: 'h-1' }],
  },
})
