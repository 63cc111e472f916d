/** The template that the cases of this folder are about. */
export const TEMPLATE = {
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: { Stage: { Type: 'String', Default: 'prod' } },
  Resources: {
    Logs: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'Retain',
      Properties: {
        BucketName: 'prod-logs',
        Tags: [
          { Key: 'owner', Value: 'search' },
          { Key: 'stage', Value: 'prod' },
        ],
        VersioningConfiguration: { Status: 'Enabled' },
      },
    },
    Drop: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: 'drop', Tags: [], VersioningConfiguration: { Status: 'Suspended' } },
    },
    Disk: { Type: 'AWS::EC2::Volume', Properties: { Size: 100, Encrypted: true, VolumeType: 'gp3', Ratio: 1.5 } },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*"],"Max":2.0}]}',
        Arn: 'arn:aws:iam::111122223333:role/Reader',
        Encoded: 'a%20b%2Fc',
        Created: '2024-01-02T03:04:05Z',
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } },
          { Effect: 'Deny', Action: '*' },
        ],
      },
    },
    Task: {
      Type: 'Custom::Task',
      Properties: {
        RoleRef: { 'Fn::GetAtt': ['Role', 'Arn'] },
        numbers: ['3', '4'],
        snake_case: true,
        'kebab-case': 1,
      },
    },
  },
} as const
