import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { transferFamilyServerNoFtp } from './transfer-family-server-no-ftp.ts'

const server = (resourceId: string, Protocols: Json) => ({
  resourceType: 'AWS::Transfer::Server',
  resourceId,
  configuration: { Protocols },
})
const key = (id: string) => `AWS::Transfer::Server ${id}`

testAccountRule(transferFamilyServerNoFtp, {
  'FTP or not': {
    items: [
      server('ftp', ['SFTP', 'FTP']),
      server('ftps', ['FTPS', 'SFTP']),
      server('none', []),
      server('null', null),
      server('unreadable', [{}]),
    ],
    expect: {
      [key('ftp')]: 'NON_COMPLIANT',
      [key('ftps')]: 'COMPLIANT',
      [key('none')]: 'COMPLIANT',
      [key('null')]: 'COMPLIANT',
    },
  },
})
