import catalogue from '../../../model/resource-types.gen.json' with { type: 'json' }
import { UNKNOWN } from '../../rules/fields.ts'
import type { FieldSources, Mapping, Mappings } from '../mapping.ts'
import { compute } from './cloudformation/compute.ts'
import { ec2 } from './cloudformation/ec2.ts'
import { identity } from './cloudformation/identity.ts'
import { messages } from './cloudformation/messages.ts'
import { network } from './cloudformation/network.ts'
import { rds } from './cloudformation/rds.ts'
import { s3 } from './cloudformation/s3.ts'

const tables: Mappings = { ...s3, ...ec2, ...rds, ...identity, ...compute, ...network, ...messages }

/** What AWS gives types of CloudFormation's own shape when the template does not say. */
const DEFAULTS: Readonly<Record<string, Mapping['defaults']>> = {
  'AWS::EKS::Cluster': {
    'ResourcesVpcConfig.EndpointPublicAccess': true,
    'ResourcesVpcConfig.EndpointPrivateAccess': false,
  },
  'AWS::ECR::Repository': { ImageTagMutability: 'MUTABLE', 'ImageScanningConfiguration.ScanOnPush': false },
  'AWS::EFS::FileSystem': { Encrypted: UNKNOWN },
  'AWS::OpenSearch::Domain': {
    'EncryptionAtRestOptions.Enabled': false,
    'NodeToNodeEncryptionOptions.Enabled': false,
    'DomainEndpointOptions.EnforceHTTPS': UNKNOWN,
    ServiceSoftwareOptions: UNKNOWN,
  },
  'AWS::DMS::ReplicationInstance': { PubliclyAccessible: true, AutoMinorVersionUpgrade: true },
  'AWS::Athena::WorkGroup': { State: 'ENABLED' },
  'AWS::ApiGateway::DomainName': { SecurityPolicy: UNKNOWN },
  'AWS::MSK::Cluster': { ClientAuthentication: UNKNOWN },
  'AWS::SageMaker::NotebookInstance': { RootAccess: 'Enabled' },
}

/** What AWS says of them by what the template says. */
const FIELDS: Readonly<Record<string, FieldSources>> = {
  'AWS::S3::AccessPoint': { NetworkOrigin: { from: 'VpcConfiguration', is: 'VPC', otherwise: 'Internet' } },
}

interface Entry {
  readonly type: string
  readonly recordedBy?: 'native' | 'cloudformation'
  readonly id?: readonly string[]
  readonly arn?: string
  readonly tags?: string
}

/** Types that AWS Config records in CloudFormation's shape. */
const identities = Object.fromEntries(
  (catalogue as readonly Entry[])
    .filter(({ type, recordedBy }) => recordedBy === 'cloudformation' && !Object.hasOwn(tables, type))
    .map(({ type, id = [], arn, tags }): [string, Mapping] => [
      type,
      {
        type,
        identity: true,
        fields: FIELDS[type],
        names: id,
        tags,
        defaults: {
          ...DEFAULTS[type],
          ...Object.fromEntries([...id, arn].flatMap((name) => (name === undefined ? [] : [[name, UNKNOWN]]))),
        },
      },
    ]),
)

/** By CloudFormation's type. */
export const cloudformation: Mappings = { ...identities, ...tables }
