import { testRule } from '../../testing.ts'
import { ec2VolumeInuseCheck } from './ec2-volume-inuse-check.ts'

const volume = (...flags: (boolean | null)[]) => ({
  configuration: {
    volumeId: 'vol-1',
    attachments: flags.map((deleteOnTermination) => ({ instanceId: 'i-1', deleteOnTermination })),
  },
})

testRule(ec2VolumeInuseCheck, {
  COMPLIANT: {
    'in use': volume(false),
    'deleted, as asked': [volume(true), { deleteOnTermination: 'true' }],
    'kept, as asked': [volume(false), { deleteOnTermination: 'False' }],
  },
  NON_COMPLIANT: {
    'not in use': volume(),
    'not in use, whatever is asked': [volume(), { deleteOnTermination: 'true' }],
    'nothing is said of attachments': { configuration: { volumeId: 'vol-1', attachments: null } },
    'kept, and deletion is asked': [volume(true, false), { deleteOnTermination: 'true' }],
    'deleted, and keeping is asked': [volume(true), { deleteOnTermination: 'false' }],
    'unsaid, and deletion is asked': [volume(null), { deleteOnTermination: 'true' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { attachments: 'i-1' } } },
})
