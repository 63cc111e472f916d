import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { imagebuilderImagerecipeEbsVolumesEncrypted } from './imagebuilder-imagerecipe-ebs-volumes-encrypted.ts'

const given = (configuration: JsonObject) => ({ configuration })

const recipe = (...encrypted: (boolean | null)[]) =>
  given({ BlockDeviceMappings: encrypted.map((Encrypted) => ({ DeviceName: '/dev/sda', Ebs: { Encrypted } })) })

testRule(imagebuilderImagerecipeEbsVolumesEncrypted, {
  COMPLIANT: { 'all encrypted': recipe(true, true) },
  NON_COMPLIANT: {
    'one not encrypted': recipe(true, false),
    'one unknown': recipe(null),
    'one that is no volume': given({ BlockDeviceMappings: [{ DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' }] }),
    'no devices': recipe(),
    'none said': given({ Name: 'web' }),
  },
})
