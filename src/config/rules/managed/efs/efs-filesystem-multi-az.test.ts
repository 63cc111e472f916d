import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { efsFilesystemMultiAz } from './efs-filesystem-multi-az.ts'

const inside = (AvailabilityZoneName: Json) => ({ configuration: { FileSystemId: 'fs-1', AvailabilityZoneName } })

testRule(efsFilesystemMultiAz, {
  COMPLIANT: { 'no zone': { configuration: { FileSystemId: 'fs-1' } }, null: inside(null), empty: inside('') },
  NON_COMPLIANT: { 'one zone': inside('us-east-1a') },
  INSUFFICIENT_DATA: { 'it is a list': inside(['us-east-1a']) },
})
