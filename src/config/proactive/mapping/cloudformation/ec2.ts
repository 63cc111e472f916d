import { UNKNOWN } from '../../../rules/fields.ts'
import type { FieldSources, Mappings, Satellite } from '../../mapping.ts'

/** A rule of a security group; who it is for stands in one of the lists. */
const permission = (group: string, prefixList: string): FieldSources => ({
  ipProtocol: { from: 'IpProtocol', as: 'text' },
  fromPort: 'FromPort',
  toPort: 'ToPort',
  ipRanges: { from: 'CidrIp', as: 'list', otherwise: [] },
  ipv4Ranges: { from: 'CidrIp', each: { cidrIp: '$' }, otherwise: [] },
  ipv6Ranges: { from: 'CidrIpv6', each: { cidrIpv6: '$' }, otherwise: [] },
  prefixListIds: { from: prefixList, each: { prefixListId: '$' }, otherwise: [] },
  userIdGroupPairs: { from: group, each: { groupId: '$' }, otherwise: [] },
})
const INGRESS = permission('SourceSecurityGroupId', 'SourcePrefixListId')
const EGRESS = permission('DestinationSecurityGroupId', 'DestinationPrefixListId')

const rules = (field: string, each: FieldSources): Satellite => ({
  parent: 'GroupId',
  fields: { [field]: { from: '.', each } },
})

const ATTACHMENT: Satellite = {
  parent: 'VolumeId',
  fields: {
    attachments: { from: '.', each: { instanceId: 'InstanceId', device: 'Device' } },
    state: { from: '.', is: 'in-use' },
  },
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EC2.html */
export const ec2: Mappings = {
  'AWS::EC2::Instance': {
    type: 'AWS::EC2::Instance',
    same: 'ImageId InstanceType KeyName EbsOptimized SubnetId PrivateIpAddress SourceDestCheck KernelId RamdiskId CpuOptions EnclaveOptions HibernationOptions',
    fields: {
      'monitoring.state': { from: 'Monitoring', values: { true: 'enabled', false: 'disabled' }, otherwise: 'disabled' },
      'placement.tenancy': { from: 'Tenancy', otherwise: 'default' },
      'placement.hostId': 'HostId',
      'placement.availabilityZone': 'AvailabilityZone',
      'iamInstanceProfile.arn': 'IamInstanceProfile',
      'metadataOptions.httpTokens': 'MetadataOptions.HttpTokens',
      'metadataOptions.httpPutResponseHopLimit': 'MetadataOptions.HttpPutResponseHopLimit',
      'metadataOptions.httpEndpoint': 'MetadataOptions.HttpEndpoint',
      securityGroups: { from: 'SecurityGroupIds', each: { groupId: '$' } },
    },
    defaults: {
      'state.name': 'running',
      'hibernationOptions.configured': false,
      // The image, the account or a launch template say so when the instance does not.
      'metadataOptions.httpTokens': UNKNOWN,
      'metadataOptions.httpPutResponseHopLimit': UNKNOWN,
      imageId: UNKNOWN,
      instanceType: UNKNOWN,
      ebsOptimized: UNKNOWN,
      securityGroups: UNKNOWN,
      subnetId: UNKNOWN,
    },
  },
  'AWS::EC2::SecurityGroup': {
    type: 'AWS::EC2::SecurityGroup',
    names: ['GroupName'],
    same: 'GroupName VpcId',
    fields: {
      description: 'GroupDescription',
      ipPermissions: { from: 'SecurityGroupIngress', each: INGRESS, otherwise: [] },
      ipPermissionsEgress: {
        from: 'SecurityGroupEgress',
        each: EGRESS,
        // EC2 lets everything out of a group that does not say otherwise.
        otherwise: [{ ipProtocol: '-1', ipRanges: ['0.0.0.0/0'], ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }] }],
      },
    },
    // CloudFormation makes the name.
    defaults: { groupName: UNKNOWN },
    satellites: {
      'AWS::EC2::SecurityGroupIngress': rules('ipPermissions', INGRESS),
      'AWS::EC2::SecurityGroupEgress': rules('ipPermissionsEgress', EGRESS),
    },
  },
  'AWS::EC2::Volume': {
    type: 'AWS::EC2::Volume',
    same: 'AvailabilityZone Encrypted Iops KmsKeyId MultiAttachEnabled OutpostArn Size SnapshotId Throughput VolumeType',
    // Accounts can encrypt by default, and what attaches it may stand elsewhere.
    defaults: { encrypted: UNKNOWN, kmsKeyId: UNKNOWN, attachments: UNKNOWN, state: UNKNOWN },
    satellites: { 'AWS::EC2::VolumeAttachment': ATTACHMENT },
  },
  'AWS::EC2::VPC': {
    type: 'AWS::EC2::VPC',
    same: 'CidrBlock InstanceTenancy',
    defaults: { instanceTenancy: 'default', isDefault: false },
  },
  'AWS::EC2::Subnet': {
    type: 'AWS::EC2::Subnet',
    same: 'AssignIpv6AddressOnCreation AvailabilityZone CidrBlock MapPublicIpOnLaunch VpcId EnableDns64 Ipv6Native',
    defaults: { mapPublicIpOnLaunch: false, assignIpv6AddressOnCreation: false, defaultForAz: false },
  },
  'AWS::EC2::EIP': {
    type: 'AWS::EC2::EIP',
    same: 'Domain InstanceId NetworkBorderGroup',
    fields: { associationId: { from: 'InstanceId', is: 'eipassoc' } },
    satellites: {
      'AWS::EC2::NatGateway': {
        parent: 'AllocationId',
        fields: { associationId: { from: '.', is: 'eipassoc' } },
      },
      'AWS::EC2::EIPAssociation': {
        parent: 'AllocationId',
        fields: { associationId: { from: '.', is: 'eipassoc' }, instanceId: 'InstanceId' },
      },
    },
  },
  'AWS::EC2::InternetGateway': {
    type: 'AWS::EC2::InternetGateway',
    satellites: {
      'AWS::EC2::VPCGatewayAttachment': {
        parent: 'InternetGatewayId',
        fields: { attachments: { from: '.', each: { vpcId: 'VpcId', state: { from: '.', is: 'available' } } } },
      },
    },
    defaults: { attachments: [] },
  },
  'AWS::EC2::NetworkAcl': {
    type: 'AWS::EC2::NetworkAcl',
    same: 'VpcId',
    defaults: { isDefault: false, entries: [], associations: [] },
    satellites: {
      'AWS::EC2::NetworkAclEntry': {
        parent: 'NetworkAclId',
        fields: {
          entries: {
            from: '.',
            each: {
              cidrBlock: 'CidrBlock',
              ipv6CidrBlock: 'Ipv6CidrBlock',
              egress: { from: 'Egress', otherwise: false },
              protocol: { from: 'Protocol', as: 'text' },
              ruleAction: 'RuleAction',
              ruleNumber: 'RuleNumber',
              portRange: { from: 'PortRange', of: { from: 'From', to: 'To' } },
              icmpTypeCode: { from: 'Icmp', of: { code: 'Code', type: 'Type' } },
            },
          },
        },
      },
      'AWS::EC2::SubnetNetworkAclAssociation': {
        parent: 'NetworkAclId',
        fields: { associations: { from: '.', each: { subnetId: 'SubnetId' } } },
      },
    },
  },
  'AWS::EC2::NetworkInterface': {
    type: 'AWS::EC2::NetworkInterface',
    same: 'Description InterfaceType PrivateIpAddress SourceDestCheck SubnetId',
    fields: { groups: { from: 'GroupSet', each: { groupId: '$' } } },
    defaults: { sourceDestCheck: true, requesterManaged: false, groups: UNKNOWN },
  },
  'AWS::EC2::RouteTable': {
    type: 'AWS::EC2::RouteTable',
    same: 'VpcId',
    defaults: { routes: [], associations: [] },
    satellites: {
      'AWS::EC2::Route': {
        parent: 'RouteTableId',
        fields: {
          routes: {
            from: '.',
            each: {
              destinationCidrBlock: 'DestinationCidrBlock',
              destinationIpv6CidrBlock: 'DestinationIpv6CidrBlock',
              destinationPrefixListId: 'DestinationPrefixListId',
              gatewayId: { from: ['GatewayId', 'VpcEndpointId'] },
              natGatewayId: 'NatGatewayId',
              transitGatewayId: 'TransitGatewayId',
              vpcPeeringConnectionId: 'VpcPeeringConnectionId',
              networkInterfaceId: 'NetworkInterfaceId',
              instanceId: 'InstanceId',
              egressOnlyInternetGatewayId: 'EgressOnlyInternetGatewayId',
            },
          },
        },
      },
      'AWS::EC2::SubnetRouteTableAssociation': {
        parent: 'RouteTableId',
        fields: { associations: { from: '.', each: { subnetId: 'SubnetId' } } },
      },
    },
  },
  'AWS::EC2::VPNGateway': { type: 'AWS::EC2::VPNGateway', same: 'AmazonSideAsn Type' },
  'AWS::EC2::CustomerGateway': {
    type: 'AWS::EC2::CustomerGateway',
    same: 'BgpAsn CertificateArn DeviceName IpAddress Type',
  },
  'AWS::EC2::VPNConnection': {
    type: 'AWS::EC2::VPNConnection',
    same: 'CustomerGatewayId TransitGatewayId Type VpnGatewayId',
    fields: { 'options.staticRoutesOnly': { from: 'StaticRoutesOnly', otherwise: false } },
  },
  'AWS::EC2::VPCPeeringConnection': {
    type: 'AWS::EC2::VPCPeeringConnection',
    fields: { 'requesterVpcInfo.vpcId': 'VpcId', 'accepterVpcInfo.vpcId': 'PeerVpcId' },
  },
}
