import { UNKNOWN } from '../../../rules/fields.ts'
import type { FieldSources, Mappings } from '../../mapping.ts'

const BEHAVIOUR: FieldSources = {
  viewerProtocolPolicy: 'ViewerProtocolPolicy',
  targetOriginId: 'TargetOriginId',
  cachePolicyId: 'CachePolicyId',
  compress: 'Compress',
  fieldLevelEncryptionId: 'FieldLevelEncryptionId',
  originRequestPolicyId: 'OriginRequestPolicyId',
  responseHeadersPolicyId: 'ResponseHeadersPolicyId',
  realtimeLogConfigArn: 'RealtimeLogConfigArn',
  'trustedKeyGroups.items': 'TrustedKeyGroups',
}

const NAT_LISTENER: FieldSources = {
  'listener.instancePort': 'InstancePort',
  'listener.loadBalancerPort': 'LoadBalancerPort',
  'listener.protocol': 'Protocol',
  'listener.instanceProtocol': { from: ['InstanceProtocol', 'Protocol'] },
  'listener.sslcertificateId': 'SSLCertificateId',
  policyNames: { from: 'PolicyNames', otherwise: [] },
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElasticLoadBalancingV2.html and others */
export const network: Mappings = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    names: ['Name'],
    fields: {
      loadBalancerName: { from: 'Name', otherwise: UNKNOWN },
      type: { from: 'Type', otherwise: 'application' },
      scheme: { from: 'Scheme', otherwise: 'internet-facing' },
      ipAddressType: { from: 'IpAddressType', otherwise: 'ipv4' },
      availabilityZones: {
        from: ['Subnets', 'SubnetMappings'],
        each: { subnetId: { from: ['SubnetId', '$'], otherwise: UNKNOWN }, zoneName: { from: '.', is: UNKNOWN } },
        otherwise: UNKNOWN,
      },
      securityGroups: { from: 'SecurityGroups', otherwise: [] },
      'supplementaryConfiguration.LoadBalancerAttributes': {
        from: 'LoadBalancerAttributes',
        each: { key: 'Key', value: { from: 'Value', as: 'text' } },
        otherwise: [],
      },
    },
    defaults: { 'state.code': 'active' },
  },
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    names: ['LoadBalancerName'],
    fields: {
      loadBalancerName: { from: 'LoadBalancerName', otherwise: UNKNOWN },
      scheme: { from: 'Scheme', otherwise: 'internet-facing' },
      availabilityZones: { from: 'AvailabilityZones', otherwise: UNKNOWN },
      subnets: { from: 'Subnets', otherwise: [] },
      securityGroups: { from: 'SecurityGroups', otherwise: [] },
      instances: { from: 'Instances', each: { instanceId: '$' }, otherwise: [] },
      healthCheck: 'HealthCheck',
      listenerDescriptions: { from: 'Listeners', each: NAT_LISTENER, otherwise: [] },
      'supplementaryConfiguration.LoadBalancerAttributes.accessLog': {
        from: 'AccessLoggingPolicy',
        of: {
          enabled: 'Enabled',
          emitInterval: 'EmitInterval',
          s3BucketName: 'S3BucketName',
          s3BucketPrefix: 'S3BucketPrefix',
        },
        otherwise: { enabled: false },
      },
      'supplementaryConfiguration.LoadBalancerAttributes.crossZoneLoadBalancing.enabled': {
        from: 'CrossZone',
        otherwise: false,
      },
      'supplementaryConfiguration.LoadBalancerAttributes.connectionDraining': {
        from: 'ConnectionDrainingPolicy',
        of: { enabled: 'Enabled', timeout: 'Timeout' },
        otherwise: { enabled: false },
      },
      'supplementaryConfiguration.LoadBalancerPolicies': {
        from: 'Policies',
        each: {
          policyName: 'PolicyName',
          policyTypeName: 'PolicyType',
          policyAttributeDescriptions: {
            from: 'Attributes',
            each: { attributeName: 'Name', attributeValue: { from: 'Value', as: 'text' } },
          },
        },
        otherwise: [],
      },
    },
  },
  'AWS::CloudFront::Distribution': {
    type: 'AWS::CloudFront::Distribution',
    fields: {
      'distributionConfig.enabled': 'DistributionConfig.Enabled',
      'distributionConfig.comment': 'DistributionConfig.Comment',
      'distributionConfig.defaultRootObject': { from: 'DistributionConfig.DefaultRootObject', otherwise: '' },
      'distributionConfig.webACLId': { from: 'DistributionConfig.WebACLId', otherwise: '' },
      'distributionConfig.priceClass': 'DistributionConfig.PriceClass',
      'distributionConfig.httpVersion': 'DistributionConfig.HttpVersion',
      'distributionConfig.isIPV6Enabled': 'DistributionConfig.IPV6Enabled',
      'distributionConfig.staging': { from: 'DistributionConfig.Staging', otherwise: false },
      'distributionConfig.aliases': { from: 'DistributionConfig.Aliases', as: 'counted', otherwise: { quantity: 0 } },
      'distributionConfig.logging': {
        from: 'DistributionConfig.Logging',
        of: { enabled: { from: '.', is: true }, bucket: 'Bucket', includeCookies: 'IncludeCookies', prefix: 'Prefix' },
        otherwise: { enabled: false, bucket: '' },
      },
      'distributionConfig.viewerCertificate': {
        from: 'DistributionConfig.ViewerCertificate',
        of: {
          cloudFrontDefaultCertificate: { from: 'CloudFrontDefaultCertificate', otherwise: false },
          minimumProtocolVersion: { from: 'MinimumProtocolVersion', otherwise: 'TLSv1' },
          sslSupportMethod: 'SslSupportMethod',
          acmCertificateArn: 'AcmCertificateArn',
        },
        otherwise: { cloudFrontDefaultCertificate: true, minimumProtocolVersion: 'TLSv1' },
      },
      'distributionConfig.defaultCacheBehavior': { from: 'DistributionConfig.DefaultCacheBehavior', of: BEHAVIOUR },
      'distributionConfig.cacheBehaviors.items': {
        from: 'DistributionConfig.CacheBehaviors',
        each: { ...BEHAVIOUR, pathPattern: 'PathPattern' },
        otherwise: [],
      },
      'distributionConfig.originGroups.quantity': { from: 'DistributionConfig.OriginGroups.Quantity', otherwise: 0 },
      'distributionConfig.origins.items': {
        from: 'DistributionConfig.Origins',
        each: {
          id: 'Id',
          domainName: 'DomainName',
          originPath: 'OriginPath',
          originAccessControlId: { from: 'OriginAccessControlId', otherwise: '' },
          s3OriginConfig: {
            from: 'S3OriginConfig',
            of: { originAccessIdentity: { from: 'OriginAccessIdentity', otherwise: '' } },
          },
          customOriginConfig: {
            from: 'CustomOriginConfig',
            of: {
              originProtocolPolicy: 'OriginProtocolPolicy',
              httpPort: 'HTTPPort',
              httpsPort: 'HTTPSPort',
              'originSslProtocols.items': { from: 'OriginSSLProtocols', otherwise: UNKNOWN },
            },
          },
        },
      },
      'distributionConfig.restrictions.geoRestriction': {
        from: 'DistributionConfig.Restrictions.GeoRestriction',
        of: { restrictionType: 'RestrictionType', items: 'Locations' },
      },
    },
  },
  'AWS::ApiGateway::Stage': {
    type: 'AWS::ApiGateway::Stage',
    same: 'CacheClusterEnabled CacheClusterSize ClientCertificateId DeploymentId Description DocumentationVersion StageName TracingEnabled',
    fields: {
      accessLogSettings: {
        from: 'AccessLogSetting',
        of: { destinationArn: 'DestinationArn', format: 'Format' },
      },
      // By resource path and method, as the item has them.
      methodSettings: {
        from: 'MethodSettings',
        keyed: 'ResourcePath',
        each: {
          loggingLevel: { from: 'LoggingLevel', otherwise: 'OFF' },
          cacheDataEncrypted: { from: 'CacheDataEncrypted', otherwise: false },
          cachingEnabled: { from: 'CachingEnabled', otherwise: false },
          metricsEnabled: { from: 'MetricsEnabled', otherwise: false },
          dataTraceEnabled: { from: 'DataTraceEnabled', otherwise: false },
        },
      },
    },
    satellites: {
      'AWS::WAFv2::WebACLAssociation': { parent: 'ResourceArn', fields: { webAclArn: 'WebACLArn' } },
    },
    defaults: { cacheClusterEnabled: false, tracingEnabled: false },
  },
  'AWS::ApiGateway::RestApi': {
    type: 'AWS::ApiGateway::RestApi',
    names: ['Name'],
    same: 'BinaryMediaTypes Description MinimumCompressionSize Name',
    fields: {
      apiKeySource: { from: 'ApiKeySourceType', otherwise: 'HEADER' },
      'endpointConfiguration.types': { from: 'EndpointConfiguration.Types', otherwise: ['EDGE'] },
    },
  },
  'AWS::ApiGatewayV2::Stage': {
    type: 'AWS::ApiGatewayV2::Stage',
    same: 'AutoDeploy ClientCertificateId DeploymentId Description StageName RouteSettings',
    fields: {
      accessLogSettings: { from: 'AccessLogSettings', of: { destinationArn: 'DestinationArn', format: 'Format' } },
      defaultRouteSettings: {
        from: 'DefaultRouteSettings',
        of: {
          loggingLevel: { from: 'LoggingLevel', otherwise: 'OFF' },
          detailedMetricsEnabled: { from: 'DetailedMetricsEnabled', otherwise: false },
          dataTraceEnabled: { from: 'DataTraceEnabled', otherwise: false },
          throttlingBurstLimit: 'ThrottlingBurstLimit',
          throttlingRateLimit: 'ThrottlingRateLimit',
        },
        otherwise: { detailedMetricsEnabled: false },
      },
    },
  },
  'AWS::NetworkFirewall::Firewall': {
    type: 'AWS::NetworkFirewall::Firewall',
    names: ['FirewallName'],
    fields: {
      'firewall.firewallName': 'FirewallName',
      'firewall.deleteProtection': { from: 'DeleteProtection', otherwise: false },
      'firewall.subnetChangeProtection': { from: 'SubnetChangeProtection', otherwise: false },
      'firewall.firewallPolicyChangeProtection': { from: 'FirewallPolicyChangeProtection', otherwise: false },
      'firewall.firewallPolicyArn': 'FirewallPolicyArn',
      'firewall.subnetMappings': { from: 'SubnetMappings', each: { subnetId: 'SubnetId' }, otherwise: [] },
      'firewall.vpcId': 'VpcId',
    },
  },
  'AWS::NetworkFirewall::FirewallPolicy': {
    type: 'AWS::NetworkFirewall::FirewallPolicy',
    names: ['FirewallPolicyName'],
    fields: {
      firewallPolicy: 'FirewallPolicy',
      'firewallPolicyResponse.firewallPolicyName': 'FirewallPolicyName',
    },
  },
}
