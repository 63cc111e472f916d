import { UNKNOWN } from '../../../rules/fields.ts'
import type { FieldSources, Mappings, Satellite } from '../../mapping.ts'

const inline: FieldSources = {
  ipProtocol: { from: 'protocol', as: 'text' },
  fromPort: 'from_port',
  toPort: 'to_port',
  ipRanges: { from: 'cidr_blocks', otherwise: [] },
  ipv4Ranges: { from: 'cidr_blocks', each: { cidrIp: '$' }, otherwise: [] },
  ipv6Ranges: { from: 'ipv6_cidr_blocks', each: { cidrIpv6: '$' }, otherwise: [] },
  prefixListIds: { from: 'prefix_list_ids', each: { prefixListId: '$' }, otherwise: [] },
  userIdGroupPairs: { from: 'security_groups', each: { groupId: '$' }, otherwise: [] },
}
const classic: FieldSources = {
  ...inline,
  userIdGroupPairs: { from: 'source_security_group_id', each: { groupId: '$' }, otherwise: [] },
}
const alone: FieldSources = {
  ipProtocol: { from: 'ip_protocol', as: 'text' },
  fromPort: 'from_port',
  toPort: 'to_port',
  ipRanges: { from: 'cidr_ipv4', as: 'list', otherwise: [] },
  ipv4Ranges: { from: 'cidr_ipv4', each: { cidrIp: '$' }, otherwise: [] },
  ipv6Ranges: { from: 'cidr_ipv6', each: { cidrIpv6: '$' }, otherwise: [] },
  prefixListIds: { from: 'prefix_list_id', each: { prefixListId: '$' }, otherwise: [] },
  userIdGroupPairs: { from: 'referenced_security_group_id', each: { groupId: '$' }, otherwise: [] },
}

const rule = (field: string, each: FieldSources): Satellite => ({
  parent: 'security_group_id',
  fields: { [field]: { from: '.', each } },
})

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
export const ec2: Mappings = {
  aws_instance: {
    type: 'AWS::EC2::Instance',
    names: ['id', 'arn'],
    tags: 'tags_all',
    single: ['metadata_options', 'enclave_options'],
    same: 'instance_type key_name ebs_optimized subnet_id private_ip_address source_dest_check enclave_options',
    fields: {
      imageId: 'ami',
      'monitoring.state': { from: 'monitoring', values: { true: 'enabled', false: 'disabled' }, otherwise: 'disabled' },
      'placement.tenancy': 'tenancy',
      'placement.hostId': 'host_id',
      'placement.availabilityZone': 'availability_zone',
      'iamInstanceProfile.arn': 'iam_instance_profile',
      'hibernationOptions.configured': { from: 'hibernation', otherwise: false },
      'metadataOptions.httpTokens': { from: 'metadata_options.http_tokens', otherwise: UNKNOWN },
      'metadataOptions.httpEndpoint': 'metadata_options.http_endpoint',
      'metadataOptions.httpPutResponseHopLimit': {
        from: 'metadata_options.http_put_response_hop_limit',
        otherwise: UNKNOWN,
      },
      securityGroups: { from: 'vpc_security_group_ids', each: { groupId: '$' }, otherwise: UNKNOWN },
      publicIpAddress: 'public_ip',
    },
    defaults: { 'state.name': 'running' },
  },
  aws_security_group: {
    type: 'AWS::EC2::SecurityGroup',
    names: ['id', 'name'],
    tags: 'tags_all',
    same: 'description vpc_id',
    fields: {
      groupName: 'name',
      ipPermissions: { from: 'ingress', each: inline },
      ipPermissionsEgress: { from: 'egress', each: inline },
    },
    satellites: {
      aws_vpc_security_group_ingress_rule: rule('ipPermissions', alone),
      aws_vpc_security_group_egress_rule: rule('ipPermissionsEgress', alone),
      aws_security_group_rule: {
        parent: 'security_group_id',
        fields: {
          ipPermissions: { from: '.', when: ['type', 'ingress'], each: classic },
          ipPermissionsEgress: { from: '.', when: ['type', 'egress'], each: classic },
        },
      },
    },
    defaults: { ipPermissions: [], ipPermissionsEgress: [] },
  },
  aws_vpc: {
    type: 'AWS::EC2::VPC',
    names: ['id'],
    tags: 'tags_all',
    same: 'cidr_block instance_tenancy',
    defaults: { isDefault: false },
  },
  aws_subnet: {
    type: 'AWS::EC2::Subnet',
    names: ['id'],
    tags: 'tags_all',
    same: 'assign_ipv6_address_on_creation availability_zone cidr_block map_public_ip_on_launch vpc_id enable_dns64 ipv6_native',
    defaults: { mapPublicIpOnLaunch: false, defaultForAz: false },
  },
  aws_eip: {
    type: 'AWS::EC2::EIP',
    names: ['id'],
    tags: 'tags_all',
    same: 'domain network_border_group',
    fields: { associationId: { from: ['instance', 'association_id'] }, instanceId: 'instance' },
    satellites: {
      aws_eip_association: { parent: 'allocation_id', fields: { associationId: { from: '.', is: 'eipassoc' } } },
      aws_nat_gateway: { parent: 'allocation_id', fields: { associationId: { from: '.', is: 'eipassoc' } } },
    },
  },
  aws_internet_gateway: {
    type: 'AWS::EC2::InternetGateway',
    names: ['id'],
    tags: 'tags_all',
    fields: { attachments: { from: 'vpc_id', each: { vpcId: '$', state: { from: '.', is: 'available' } } } },
  },
  aws_network_interface: {
    type: 'AWS::EC2::NetworkInterface',
    names: ['id'],
    tags: 'tags_all',
    same: 'description interface_type source_dest_check subnet_id',
    fields: { groups: { from: 'security_groups', each: { groupId: '$' } } },
    defaults: { requesterManaged: false },
  },
  aws_route_table: {
    type: 'AWS::EC2::RouteTable',
    names: ['id'],
    tags: 'tags_all',
    same: 'vpc_id',
    fields: {
      routes: {
        from: 'route',
        each: {
          destinationCidrBlock: 'cidr_block',
          destinationIpv6CidrBlock: 'ipv6_cidr_block',
          gatewayId: 'gateway_id',
          natGatewayId: 'nat_gateway_id',
          transitGatewayId: 'transit_gateway_id',
        },
      },
    },
    satellites: {
      aws_route: {
        parent: 'route_table_id',
        fields: {
          routes: {
            from: '.',
            each: {
              destinationCidrBlock: 'destination_cidr_block',
              destinationIpv6CidrBlock: 'destination_ipv6_cidr_block',
              gatewayId: 'gateway_id',
              natGatewayId: 'nat_gateway_id',
              transitGatewayId: 'transit_gateway_id',
            },
          },
        },
      },
      aws_route_table_association: {
        parent: 'route_table_id',
        fields: { associations: { from: '.', each: { subnetId: 'subnet_id' } } },
      },
    },
    defaults: { routes: [], associations: [] },
  },
  aws_autoscaling_group: {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    names: ['name'],
    tags: 'tag',
    single: ['launch_template'],
    same: 'capacity_rebalance default_instance_warmup health_check_grace_period health_check_type max_size min_size placement_group termination_policies',
    fields: {
      autoScalingGroupName: 'name',
      launchConfigurationName: 'launch_configuration',
      loadBalancerNames: { from: 'load_balancers', otherwise: [] },
      targetGroupARNs: { from: 'target_group_arns', otherwise: [] },
      availabilityZones: { from: 'availability_zones', each: { value: '$' } },
      launchTemplate: {
        from: 'launch_template',
        of: { launchTemplateId: 'id', launchTemplateName: 'name', version: 'version' },
      },
    },
    defaults: { healthCheckType: 'EC2' },
  },
}
