import { testRule } from '../../testing.ts'
import { ec2ClientVpnConnectionLogEnabled } from './ec2-client-vpn-connection-log-enabled.ts'

const endpoint = (Enabled: boolean | null) => ({ configuration: { ConnectionLogOptions: { Enabled } } })

testRule(ec2ClientVpnConnectionLogEnabled, {
  COMPLIANT: { on: endpoint(true) },
  NON_COMPLIANT: { off: endpoint(false), null: endpoint(null), absent: { configuration: { Id: 'cvpn-endpoint-1' } } },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { ConnectionLogOptions: 'on' } } },
})
