/**
 * One AWS SDK client package per service, loaded when first used: importing seventy packages at start would cost
 * seconds and hundreds of megabytes.
 */
import type { ClientConfig } from './clients.ts'

export const services = {
  accessanalyzer: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-accessanalyzer')
    return { sdk, client: new sdk.AccessAnalyzerClient(config) }
  },
  account: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-account')
    return { sdk, client: new sdk.AccountClient(config) }
  },
  acm: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-acm')
    return { sdk, client: new sdk.ACMClient(config) }
  },
  'api-gateway': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-api-gateway')
    return { sdk, client: new sdk.APIGatewayClient(config) }
  },
  apigatewayv2: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-apigatewayv2')
    return { sdk, client: new sdk.ApiGatewayV2Client(config) }
  },
  'application-auto-scaling': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-application-auto-scaling')
    return { sdk, client: new sdk.ApplicationAutoScalingClient(config) }
  },
  appsync: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-appsync')
    return { sdk, client: new sdk.AppSyncClient(config) }
  },
  athena: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-athena')
    return { sdk, client: new sdk.AthenaClient(config) }
  },
  'auto-scaling': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-auto-scaling')
    return { sdk, client: new sdk.AutoScalingClient(config) }
  },
  backup: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-backup')
    return { sdk, client: new sdk.BackupClient(config) }
  },
  cloudcontrol: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-cloudcontrol')
    return { sdk, client: new sdk.CloudControlClient(config) }
  },
  cloudformation: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-cloudformation')
    return { sdk, client: new sdk.CloudFormationClient(config) }
  },
  cloudfront: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-cloudfront')
    return { sdk, client: new sdk.CloudFrontClient(config) }
  },
  cloudtrail: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-cloudtrail')
    return { sdk, client: new sdk.CloudTrailClient(config) }
  },
  cloudwatch: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-cloudwatch')
    return { sdk, client: new sdk.CloudWatchClient(config) }
  },
  'cloudwatch-logs': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs')
    return { sdk, client: new sdk.CloudWatchLogsClient(config) }
  },
  codebuild: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-codebuild')
    return { sdk, client: new sdk.CodeBuildClient(config) }
  },
  codedeploy: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-codedeploy')
    return { sdk, client: new sdk.CodeDeployClient(config) }
  },
  codepipeline: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-codepipeline')
    return { sdk, client: new sdk.CodePipelineClient(config) }
  },
  dax: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-dax')
    return { sdk, client: new sdk.DAXClient(config) }
  },
  dynamodb: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-dynamodb')
    return { sdk, client: new sdk.DynamoDBClient(config) }
  },
  ec2: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-ec2')
    return { sdk, client: new sdk.EC2Client(config) }
  },
  ecr: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-ecr')
    return { sdk, client: new sdk.ECRClient(config) }
  },
  ecs: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-ecs')
    return { sdk, client: new sdk.ECSClient(config) }
  },
  efs: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-efs')
    return { sdk, client: new sdk.EFSClient(config) }
  },
  eks: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-eks')
    return { sdk, client: new sdk.EKSClient(config) }
  },
  'elastic-beanstalk': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-elastic-beanstalk')
    return { sdk, client: new sdk.ElasticBeanstalkClient(config) }
  },
  'elastic-load-balancing': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing')
    return { sdk, client: new sdk.ElasticLoadBalancingClient(config) }
  },
  'elastic-load-balancing-v2': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2')
    return { sdk, client: new sdk.ElasticLoadBalancingV2Client(config) }
  },
  elasticache: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-elasticache')
    return { sdk, client: new sdk.ElastiCacheClient(config) }
  },
  'elasticsearch-service': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-elasticsearch-service')
    return { sdk, client: new sdk.ElasticsearchServiceClient(config) }
  },
  emr: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-emr')
    return { sdk, client: new sdk.EMRClient(config) }
  },
  firehose: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-firehose')
    return { sdk, client: new sdk.FirehoseClient(config) }
  },
  fms: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-fms')
    return { sdk, client: new sdk.FMSClient(config) }
  },
  fsx: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-fsx')
    return { sdk, client: new sdk.FSxClient(config) }
  },
  glue: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-glue')
    return { sdk, client: new sdk.GlueClient(config) }
  },
  guardduty: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-guardduty')
    return { sdk, client: new sdk.GuardDutyClient(config) }
  },
  iam: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-iam')
    return { sdk, client: new sdk.IAMClient(config) }
  },
  inspector2: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-inspector2')
    return { sdk, client: new sdk.Inspector2Client(config) }
  },
  kinesis: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-kinesis')
    if (!config.endpoint?.startsWith('http:')) return { sdk, client: new sdk.KinesisClient(config) }
    // This client speaks HTTP/2, which an emulator does not do without TLS.
    const { NodeHttpHandler } = await import('@smithy/node-http-handler')
    const requestHandler = new NodeHttpHandler(config.requestHandler)
    return { sdk, client: new sdk.KinesisClient({ ...config, requestHandler }) }
  },
  kms: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-kms')
    return { sdk, client: new sdk.KMSClient(config) }
  },
  lambda: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-lambda')
    return { sdk, client: new sdk.LambdaClient(config) }
  },
  macie2: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-macie2')
    return { sdk, client: new sdk.Macie2Client(config) }
  },
  'network-firewall': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-network-firewall')
    return { sdk, client: new sdk.NetworkFirewallClient(config) }
  },
  opensearch: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-opensearch')
    return { sdk, client: new sdk.OpenSearchClient(config) }
  },
  organizations: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-organizations')
    return { sdk, client: new sdk.OrganizationsClient(config) }
  },
  rds: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-rds')
    return { sdk, client: new sdk.RDSClient(config) }
  },
  redshift: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-redshift')
    return { sdk, client: new sdk.RedshiftClient(config) }
  },
  'redshift-serverless': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-redshift-serverless')
    return { sdk, client: new sdk.RedshiftServerlessClient(config) }
  },
  'route-53': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-route-53')
    return { sdk, client: new sdk.Route53Client(config) }
  },
  s3: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-s3')
    return {
      sdk,
      client: new sdk.S3Client({
        ...config,
        forcePathStyle: config.endpoint !== undefined,
        followRegionRedirects: true,
      }),
    }
  },
  's3-control': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-s3-control')
    // The SDK puts the account id before the host's name, which an address cannot have.
    const { endpoint } = config
    const own = endpoint === undefined ? {} : { endpointProvider: () => ({ url: new URL(endpoint) }) }
    return { sdk, client: new sdk.S3ControlClient({ ...config, ...own }) }
  },
  schemas: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-schemas')
    return { sdk, client: new sdk.SchemasClient(config) }
  },
  'secrets-manager': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-secrets-manager')
    return { sdk, client: new sdk.SecretsManagerClient(config) }
  },
  securityhub: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-securityhub')
    return { sdk, client: new sdk.SecurityHubClient(config) }
  },
  'service-catalog': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-service-catalog')
    return { sdk, client: new sdk.ServiceCatalogClient(config) }
  },
  'service-quotas': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-service-quotas')
    return { sdk, client: new sdk.ServiceQuotasClient(config) }
  },
  ses: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-ses')
    return { sdk, client: new sdk.SESClient(config) }
  },
  sfn: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-sfn')
    return { sdk, client: new sdk.SFNClient(config) }
  },
  shield: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-shield')
    return { sdk, client: new sdk.ShieldClient(config) }
  },
  sns: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-sns')
    return { sdk, client: new sdk.SNSClient(config) }
  },
  sqs: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-sqs')
    return { sdk, client: new sdk.SQSClient(config) }
  },
  ssm: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-ssm')
    return { sdk, client: new sdk.SSMClient(config) }
  },
  'storage-gateway': async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-storage-gateway')
    return { sdk, client: new sdk.StorageGatewayClient(config) }
  },
  sts: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-sts')
    return { sdk, client: new sdk.STSClient(config) }
  },
  waf: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-waf')
    return { sdk, client: new sdk.WAFClient(config) }
  },
  wafv2: async (config: ClientConfig) => {
    const sdk = await import('@aws-sdk/client-wafv2')
    return { sdk, client: new sdk.WAFV2Client(config) }
  },
}

export type ServiceName = keyof typeof services
/** `{ sdk, client }`: the service's whole SDK package (commands, paginators) and a client for it. */
export type Service<Name extends ServiceName> = Awaited<ReturnType<(typeof services)[Name]>>
