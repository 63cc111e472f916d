import type { Json } from '../../src/lib/json.ts'
import { changed, type Sample } from './sample.ts'

type Tags = Readonly<Record<string, string>>

const entries = (tags: Tags) => Object.entries(tags)
const lower = (tags: Tags): Json => entries(tags).map(([key, value]) => ({ key, value }))
const upper = (tags: Tags): Json => entries(tags).map(([Key, Value]) => ({ Key, Value }))
const kms = (tags: Tags): Json => entries(tags).map(([tagKey, tagValue]) => ({ tagKey, tagValue }))
const map = (tags: Tags): Json => ({ ...tags })

/** Where the types that repeat their tags inside the item do so, and in which form. */
const SHOWN: readonly (readonly [types: RegExp, path: string, form: (tags: Tags) => Json])[] = [
  [/^AWS::EC2::NetworkInterface$/, 'configuration.tagSet', lower],
  [/^AWS::EC2::(?!LaunchTemplate|NetworkInterface)/, 'configuration.tags', lower],
  [/^AWS::IAM::(User|Role)$/, 'configuration.tags', lower],
  [/^AWS::CloudFormation::Stack$/, 'configuration.tags', lower],
  [/^AWS::CodeBuild::Project$/, 'configuration.tags', lower],
  [/^AWS::RDS::DBInstance$/, 'configuration.tagList', lower],
  [
    /^AWS::(RDS|DynamoDB|CloudTrail|SNS|ACM|ElasticLoadBalancingV2)::(?!Listener)/,
    'supplementaryConfiguration.Tags',
    lower,
  ],
  [/^AWS::(Lambda|SQS)::/, 'supplementaryConfiguration.Tags', map],
  [/^AWS::ApiGateway::RestApi$/, 'supplementaryConfiguration.tags', map],
  [/^AWS::KMS::Key$/, 'supplementaryConfiguration.Tags', kms],
  [/^AWS::EFS::FileSystem$/, 'configuration.FileSystemTags', upper],
  [/^AWS::Route53::HostedZone$/, 'configuration.HostedZoneTags', upper],
  [/^AWS::(ECS|ECR|StepFunctions)::/, 'configuration.Tags', upper],
]

/** The sample with its tags also where AWS Config shows them inside the item. */
export function tagsShown(item: Sample): Sample {
  const places = SHOWN.filter(([types]) => types.test(item.resourceType))
  const shown = changed(item, Object.fromEntries(places.map(([, path, form]) => [path, form(item.tags)])))
  if (item.resourceType !== 'AWS::S3::Bucket' || entries(item.tags).length === 0) return shown
  return changed(shown, {
    'supplementaryConfiguration.BucketTaggingConfiguration': { tagSets: [{ tags: map(item.tags) }] },
  })
}
