import { UNKNOWN } from '../../../rules/fields.ts'
import type { FieldSources, Mappings, Satellite } from '../../mapping.ts'

const ATTACHED: FieldSources = {
  attachedManagedPolicies: { from: 'ManagedPolicyArns', each: { policyArn: '$' }, otherwise: [] },
}

const inline = (list: string): FieldSources => ({
  [list]: {
    from: 'Policies',
    each: { policyName: 'PolicyName', policyDocument: { from: 'PolicyDocument', as: 'json' } },
    otherwise: [],
  },
})

/** An inline policy that stands apart and names whom it is of. */
const policies = (parent: string, list: string): Record<string, Satellite> => ({
  'AWS::IAM::Policy': {
    parent,
    fields: {
      [list]: {
        from: '.',
        each: { policyName: 'PolicyName', policyDocument: { from: 'PolicyDocument', as: 'json' } },
      },
    },
  },
  'AWS::IAM::ManagedPolicy': {
    parent,
    fields: {
      attachedManagedPolicies: {
        from: '.',
        each: { policyName: 'ManagedPolicyName', policyArn: { from: '.', is: UNKNOWN } },
      },
    },
  },
})

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html */
export const identity: Mappings = {
  'AWS::IAM::Role': {
    type: 'AWS::IAM::Role',
    names: ['RoleName'],
    fields: {
      ...ATTACHED,
      ...inline('rolePolicyList'),
      path: { from: 'Path', otherwise: '/' },
      roleName: { from: 'RoleName', otherwise: UNKNOWN },
      assumeRolePolicyDocument: { from: 'AssumeRolePolicyDocument', as: 'json' },
      'permissionsBoundary.permissionsBoundaryArn': 'PermissionsBoundary',
    },
    satellites: policies('Roles', 'rolePolicyList'),
  },
  'AWS::IAM::User': {
    type: 'AWS::IAM::User',
    names: ['UserName'],
    fields: {
      ...ATTACHED,
      ...inline('userPolicyList'),
      path: { from: 'Path', otherwise: '/' },
      userName: { from: 'UserName', otherwise: UNKNOWN },
      groupList: { from: 'Groups', otherwise: [] },
      'permissionsBoundary.permissionsBoundaryArn': 'PermissionsBoundary',
    },
    satellites: policies('Users', 'userPolicyList'),
  },
  'AWS::IAM::Group': {
    type: 'AWS::IAM::Group',
    names: ['GroupName'],
    fields: {
      ...ATTACHED,
      ...inline('groupPolicyList'),
      path: { from: 'Path', otherwise: '/' },
      groupName: { from: 'GroupName', otherwise: UNKNOWN },
    },
    satellites: policies('Groups', 'groupPolicyList'),
  },
  'AWS::IAM::ManagedPolicy': {
    type: 'AWS::IAM::Policy',
    names: ['ManagedPolicyName'],
    same: 'Description',
    fields: {
      path: { from: 'Path', otherwise: '/' },
      policyName: { from: 'ManagedPolicyName', otherwise: UNKNOWN },
      policyVersionList: {
        from: '.',
        each: {
          document: { from: 'PolicyDocument', as: 'json' },
          isDefaultVersion: { from: '.', is: true },
          versionId: { from: '.', is: 'v1' },
        },
      },
    },
    defaults: { isAttachable: true },
  },
  'AWS::KMS::Key': {
    type: 'AWS::KMS::Key',
    same: 'Description Enabled KeySpec KeyUsage MultiRegion Origin',
    fields: {
      customerMasterKeySpec: { from: 'KeySpec', otherwise: 'SYMMETRIC_DEFAULT' },
      'supplementaryConfiguration.KeyRotationStatus': { from: 'EnableKeyRotation', otherwise: false },
      'supplementaryConfiguration.Policy': { from: 'KeyPolicy', as: 'json', otherwise: UNKNOWN },
      keyState: { from: 'Enabled', values: { true: 'Enabled', false: 'Disabled' }, otherwise: 'Enabled' },
    },
    defaults: {
      enabled: true,
      keyManager: 'CUSTOMER',
      keySpec: 'SYMMETRIC_DEFAULT',
      keyUsage: 'ENCRYPT_DECRYPT',
      multiRegion: false,
      origin: 'AWS_KMS',
    },
  },
  'AWS::SecretsManager::Secret': {
    type: 'AWS::SecretsManager::Secret',
    names: ['Name'],
    fields: { Description: 'Description', Name: { from: 'Name', otherwise: UNKNOWN }, KMSKeyId: 'KmsKeyId' },
    defaults: { RotationEnabled: false },
    satellites: {
      'AWS::SecretsManager::RotationSchedule': {
        parent: 'SecretId',
        fields: {
          RotationEnabled: { from: '.', is: true },
          RotationLambdaARN: {
            from: ['RotationLambdaARN', 'HostedRotationLambda.RotationLambdaName'],
            otherwise: UNKNOWN,
          },
          'RotationRules.AutomaticallyAfterDays': 'RotationRules.AutomaticallyAfterDays',
          'RotationRules.RotationScheduleExpression': 'RotationRules.ScheduleExpression',
        },
      },
    },
  },
  'AWS::CertificateManager::Certificate': {
    type: 'AWS::ACM::Certificate',
    same: 'DomainName',
    fields: {
      keyAlgorithm: {
        from: 'KeyAlgorithm',
        values: { RSA_2048: 'RSA-2048', EC_prime256v1: 'EC-prime256v1', EC_secp384r1: 'EC-secp384r1' },
        otherwise: 'RSA-2048',
      },
      'options.certificateTransparencyLoggingPreference': {
        from: 'CertificateTransparencyLoggingPreference',
        otherwise: 'ENABLED',
      },
      type: { from: 'CertificateAuthorityArn', values: {}, otherwise: 'AMAZON_ISSUED' },
    },
  },
}
