/** The published conformance packs use most of what templates can do. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Json } from '../lib/json.ts'
import { resolved } from './testing.ts'

const folder = path.join(import.meta.dirname, 'testdata')

/** What each comes to: how many resources, and what stands at some places. */
const expected: Record<
  string,
  { parameters?: Record<string, string>; count: number; places: Record<string, Json | undefined> }
> = {
  'Cyber-Resilience-Best-Practices-for-S3-EBS-DynamoDB.yml': {
    count: 23,
    places: {
      'EncryptedVolumes.InputParameters': undefined,
      'EbsLastBackupRecoveryPointCreated.InputParameters': { recoveryPointAgeValue: '1', recoveryPointAgeUnit: 'days' },
    },
  },
  'Operational-Best-Practices-for-Amazon-DynamoDB.yaml': {
    parameters: { DynamodbThroughputLimitCheckParamAccountWCUThresholdPercentage: '' },
    count: 7,
    places: {
      'DaxEncryptionEnabled.Scope': undefined,
      'DynamodbPitrEnabled.Scope.ComplianceResourceTypes': ['AWS::DynamoDB::Table'],
      'DynamodbThroughputLimitCheck.InputParameters': { accountRCUThresholdPercentage: '80' },
      'ServiceVpcEndpointEnabled.InputParameters': { serviceName: 'dynamodb' },
    },
  },
  'Operational-Best-Practices-for-Amazon-S3-with-Remediation.yaml': {
    parameters: { S3TargetBucketNameForEnableLogging: 'logs' },
    count: 10,
    places: {
      'S3BucketPublicReadProhibited.MaximumExecutionFrequency': 'Six_Hours',
      'S3BucketPublicReadProhibitedRemediation.Parameters.S3BucketName.ResourceValue.Value': 'RESOURCE_ID',
      'S3BucketPublicReadProhibitedRemediation.MaximumAutomaticAttempts': 10,
    },
  },
  'Operational-Best-Practices-for-CIS.yaml': {
    count: 22,
    places: {
      'IAMPasswordPolicyCheck.InputParameters': {
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        RequireSymbols: true,
        RequireNumbers: true,
        MinimumPasswordLength: 14,
        PasswordReusePrevention: 24,
        MaxPasswordAge: 90,
      },
    },
  },
  'Operational-Best-Practices-for-NZISM-Extension.yaml': {
    parameters: { CheckForAlbWafEnabled: 'true' },
    count: 1,
    places: { 'AlbWafEnabled.ConfigRuleName': 'alb-waf-enabled' },
  },
  'Security-Best-Practices-for-EFS.yaml': { count: 4, places: {} },
  'Security-Best-Practices-for-Lambda.yaml': {
    count: 4,
    places: {
      'LambdaFunctionSettingsCheck.InputParameters.runtime':
        'nodejs16.x, nodejs14.x, nodejs12.x, python3.9, python3.8, python3.7, python3.6, ruby2.7, java11, java8, java8.al2, go1.x, dotnetcore3.1, dotnet6',
    },
  },
  'custom-conformance-pack.yaml': {
    parameters: { CustomConfigRuleLambdaArn: 'arn:x' },
    count: 3,
    places: {
      'CustomRuleForEC2.Source.SourceIdentifier': 'arn:x',
      'ConfigRuleForVolumeTags.InputParameters': { tag1Key: 'CostCenter' },
    },
  },
}

for (const file of readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))) {
  test(`${file} comes to what it says`, () => {
    const { parameters, count, places } = expected[file]!
    const resources = resolved(readFileSync(path.join(folder, file), 'utf8'), parameters)
    assert.equal(resources.length, count)
    for (const [place, value] of Object.entries(places)) {
      const [id, ...keys] = place.split('.')
      const found = keys.reduce<unknown>(
        (inner, key) => (inner as Record<string, unknown>)[key],
        resources.find(({ logicalId }) => logicalId === id)!.properties,
      )
      assert.deepEqual(found, value, place)
    }
  })
}
