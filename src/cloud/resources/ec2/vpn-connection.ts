import type { TunnelOption, VpnConnection } from '@aws-sdk/client-ec2'
import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { described } from './wanted.ts'

/** EC2 still answers for about an hour with a connection that was deleted: it is gone. */
const DELETED = 'deleted'
const GONE = ['InvalidVpnConnectionID.NotFound']
/** What stands instead of a pre-shared key. */
const REDACTED = 'REDACTED'

/** Lists that AWS Config gives empty where EC2 leaves them out. */
const tunnelLists = {
  IkeVersions: [],
  Phase1DHGroupNumbers: [],
  Phase1EncryptionAlgorithms: [],
  Phase1IntegrityAlgorithms: [],
  Phase2DHGroupNumbers: [],
  Phase2EncryptionAlgorithms: [],
  Phase2IntegrityAlgorithms: [],
}

/**
 * The operation has no pages.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnConnections.html
 */
export const vpnConnection = resourceType({
  type: 'AWS::EC2::VPNConnection',
  permissions: ['ec2:DescribeVpnConnections'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: [
        'CreateVpnConnection',
        'DeleteVpnConnection',
        'CreateVpnConnectionRoute',
        'DeleteVpnConnectionRoute',
        'ModifyVpnConnection',
        'ModifyVpnConnectionOptions',
        'ModifyVpnTunnelCertificate',
        'ModifyVpnTunnelOptions',
        'ReplaceVpnTunnel',
      ],
      id: [
        'requestParameters.vpnConnectionId',
        'requestParameters.ModifyVpnConnectionRequest.VpnConnectionId',
        'requestParameters.ModifyVpnConnectionOptionsRequest.VpnConnectionId',
        'requestParameters.ModifyVpnTunnelCertificateRequest.VpnConnectionId',
        'requestParameters.ModifyVpnTunnelOptionsRequest.VpnConnectionId',
        'requestParameters.ReplaceVpnTunnelRequest.VpnConnectionId',
        'responseElements.vpnConnection.vpnConnectionId',
      ],
    },
    tagging,
  ],
  // Whether a tunnel is up is judged by rules and makes an item; how many routes it learned, and when, do not.
  volatile: [
    'configuration.vgwTelemetry[].acceptedRouteCount',
    'configuration.vgwTelemetry[].lastStatusChange',
    'configuration.vgwTelemetry[].statusMessage',
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    const all = () => client.send(new sdk.DescribeVpnConnectionsCommand({}))
    const one = (id: string) => client.send(new sdk.DescribeVpnConnectionsCommand({ VpnConnectionIds: [id] }))
    for await (const page of described(only, 'vpn-', all, one, GONE)) {
      for (const connection of page.VpnConnections ?? []) {
        const resourceId = connection.VpnConnectionId!
        const arn = ec2Arn(cloud, 'vpn-connection', resourceId)
        if (connection.State === DELETED || !isWanted(only, { resourceId, arn })) continue
        yield {
          resourceId,
          arn,
          availabilityZone: 'Not Applicable',
          tags: tagMap(connection.Tags),
          configuration: shape('AWS::EC2::VPNConnection', withoutSecrets(connection)),
          relationships: [
            ...relate('AWS::EC2::VPNConnection', 'AWS::EC2::CustomerGateway', [connection.CustomerGatewayId]),
            ...relate('AWS::EC2::VPNConnection', 'AWS::EC2::VPNGateway', [connection.VpnGatewayId]),
          ],
        }
      }
    }
  },
})

/** AWS does not say whether AWS Config keeps pre-shared keys: here they are redacted, in the XML and in the options. */
function withoutSecrets(connection: VpnConnection): object {
  const { CustomerGatewayConfiguration, Options } = connection
  return {
    Routes: [],
    VgwTelemetry: [],
    Tags: [],
    ...connection,
    CustomerGatewayConfiguration: CustomerGatewayConfiguration?.replace(
      /(<pre_shared_key\b[^>]*>)[\s\S]*?(<\/pre_shared_key\s*>)/gi,
      `$1${REDACTED}$2`,
    ),
    Options: Options && { ...Options, TunnelOptions: (Options.TunnelOptions ?? []).map(tunnelOf) },
  }
}

function tunnelOf(tunnel: TunnelOption): object {
  return { ...tunnelLists, ...tunnel, PreSharedKey: tunnel.PreSharedKey === undefined ? undefined : REDACTED }
}
