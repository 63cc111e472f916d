/**
 * Turns the catalogue of resource types, AWS's property schemas and the observed item shapes into compact
 * generated files, so that a clone needs nothing else. Run it when the catalogue changes:
 *
 *     node scripts/generate-resource-types.ts ../shared/data
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeGenerated } from './generated.ts'

const data = process.argv[2]
if (data === undefined) throw new Error('usage: node scripts/generate-resource-types.ts DATA_FOLDER')

interface CatalogueType {
  type: string
  recorded: boolean
  recordedBy?: string
  recordedByBasis?: string
  observedCi?: boolean
  global?: boolean
  includeGlobalResourceTypes?: boolean
  homeRegion?: string
  idProperty?: string[]
  resourceId?: string
  arnProperty?: string
  arnPattern?: string
  tagProperty?: string
  relationships?: { type: string; name: string }[]
}

/** One type a line, so that a diff of the file is readable. */
function lines(values: readonly unknown[]): string {
  return `[\n${values.map((v) => `  ${JSON.stringify(v)}`).join(',\n')}\n]\n`
}

const catalogue: CatalogueType[] = JSON.parse(readFileSync(path.join(data, 'resource-types.json'), 'utf8'))
catalogue.sort((a, b) => (a.type < b.type ? -1 : 1))
const folder = path.join(data, 'resource-schemas', 'resource-types')
/** Whether AWS publishes properties of the type's configuration: some schemas have the envelope only. */
function isPublished(type: string): boolean {
  const file = path.join(folder, `${type}.properties.json`)
  return existsSync(file) && readFileSync(file, 'utf8').includes('"configuration.')
}
writeGenerated(
  'src/model/resource-types.gen.json',
  lines(
    catalogue.map((t) => ({
      type: t.type,
      recorded: t.recorded,
      recordedBy: t.recordedBy,
      assumed: t.recordedByBasis === 'assumed' ? true : undefined,
      published: isPublished(t.type) || undefined,
      captured: t.observedCi || undefined,
      global: t.global || undefined,
      includeGlobal: t.includeGlobalResourceTypes || undefined,
      homeRegion: t.homeRegion,
      id: t.idProperty,
      resourceId: t.resourceId,
      arn: t.arnProperty,
      arnPattern: t.arnPattern,
      tags: t.tagProperty,
      relationships: t.relationships?.length ? t.relationships.map((r) => [r.type, r.name]) : undefined,
    })),
  ),
)

/** A tree of property names; a leaf is the property's type, an inner node its members. `[]` of arrays is dropped. */
type Tree = { [name: string]: Tree | string }

function add(tree: Tree, dotted: string, type: string): void {
  const names = dotted.split('.')
  let node = tree
  for (const [i, name] of names.entries()) {
    const last = i === names.length - 1
    const present = node[name]
    if (last) {
      if (present === undefined) node[name] = type
      return
    }
    if (typeof present === 'object') node = present
    else {
      const made: Tree = {}
      node[name] = made
      node = made
    }
  }
}

/**
 * Members that hold maps with keys of the user's own, or trees without end (a web ACL's statements nest), of which AWS's
 * schemas and the observed items show a few paths at most: they are open, so that nothing of them is dropped.
 */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'AWS::CodePipeline::Pipeline': ['configuration.pipeline.stages.actions.configuration'],
  'AWS::ECS::TaskDefinition': ['configuration.ContainerDefinitions.LogConfiguration.Options'],
  'AWS::ElasticBeanstalk::Environment': ['configuration.optionSettings'],
  'AWS::Elasticsearch::Domain': ['configuration.advancedOptions'],
  'AWS::Glue::Job': ['configuration.DefaultArguments', 'configuration.NonOverridableArguments'],
  'AWS::IAM::Group': ['configuration.groupPolicyList.policyDocument'],
  'AWS::OpenSearch::Domain': ['configuration.AccessPolicies', 'configuration.AdvancedOptions'],
  'AWS::S3::Bucket': [
    'BucketLifecycleConfiguration.rules.filter.predicate',
    'BucketNotificationConfiguration.configurations',
    'BucketReplicationConfiguration.rules',
    'BucketTaggingConfiguration.tagSets.tags',
  ].map((name) => `supplementaryConfiguration.${name}`),
  'AWS::SQS::Queue': [
    'configuration.Policy',
    'configuration.RedriveAllowPolicy',
    'configuration.RedrivePolicy',
    'supplementaryConfiguration.Tags',
  ],
  'AWS::SSM::AssociationCompliance': ['configuration'],
  'AWS::SSM::ManagedInstanceInventory': ['configuration'],
  'AWS::SSM::PatchCompliance': ['configuration'],
  'AWS::WAFv2::RuleGroup': ['AvailableLabels', 'ConsumedLabels', 'CustomResponseBodies', 'Rules'].map(
    (name) => `configuration.${name}`,
  ),
  'AWS::WAFv2::WebACL': [
    'AssociationConfig',
    'CaptchaConfig',
    'ChallengeConfig',
    'CustomResponseBodies',
    'DataProtectionConfig',
    'DefaultAction',
    'PostProcessFirewallManagerRuleGroups',
    'PreProcessFirewallManagerRuleGroups',
    'Rules',
    'TokenDomains',
  ].map((name) => `configuration.${name}`),
}

/** Members of the services' answers that managed rules judge, but that no schema and no observed item has. */
const MISSING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ECR::Repository': {
    'configuration.EncryptionConfiguration.KmsKey': 'string',
    'configuration.LifecyclePolicy.LifecyclePolicyText': 'string(json)',
  },
  'AWS::ECS::TaskDefinition': {
    'configuration.RuntimePlatform.CpuArchitecture': 'string',
    'configuration.RuntimePlatform.OperatingSystemFamily': 'string',
  },
  'AWS::EFS::FileSystem': { 'configuration.AvailabilityZoneName': 'string' },
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    'supplementaryConfiguration.LoadBalancerAttributes.accessLog.emitInterval': 'number',
    'supplementaryConfiguration.LoadBalancerAttributes.accessLog.s3BucketName': 'string',
    'supplementaryConfiguration.LoadBalancerAttributes.accessLog.s3BucketPrefix': 'string',
  },
  'AWS::Lambda::Function': {
    'configuration.loggingConfig.applicationLogLevel': 'string',
    'configuration.loggingConfig.systemLogLevel': 'string',
    'supplementaryConfiguration.Policy': 'string(json)',
  },
  // AWS's schema has the camelCase of before 2026 alone, for which items of web ACLs have PascalCase by now.
  'AWS::WAFv2::RuleGroup': {
    'configuration.ARN': 'string',
    'configuration.Capacity': 'integer',
    'configuration.Description': 'string',
    'configuration.Id': 'string',
    'configuration.LabelNamespace': 'string',
    'configuration.Name': 'string',
    'configuration.VisibilityConfig.CloudWatchMetricsEnabled': 'boolean',
    'configuration.VisibilityConfig.MetricName': 'string',
    'configuration.VisibilityConfig.SampledRequestsEnabled': 'boolean',
  },
}

function open(tree: Tree, [name, ...rest]: readonly string[]): void {
  if (name === undefined) return
  const present = tree[name]
  if (rest.length === 0) tree[name] = 'object'
  else if (typeof present === 'object') open(present, rest)
  else throw new Error(`there is no ${name} to open ${rest.join('.')} in`)
}

const observed: Record<string, { paths: Record<string, string> }> = JSON.parse(
  readFileSync(path.join(data, 'observed-ci-shapes.json'), 'utf8'),
)
const trees = new Map<string, Tree>()
for (const file of readdirSync(folder)) {
  const type = file.replace('.properties.json', '')
  const paths: Record<string, string> = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  const tree: Tree = {}
  for (const [dotted, leaf] of Object.entries(paths)) {
    if (dotted.startsWith('configuration.') || dotted.startsWith('supplementaryConfiguration.')) add(tree, dotted, leaf)
  }
  trees.set(type, tree)
}
for (const [type, { paths }] of Object.entries(observed)) {
  const tree = trees.get(type) ?? {}
  trees.set(type, tree)
  for (const [dotted, leaf] of Object.entries(paths)) {
    // `tags.{key}`: a map, whose keys are the user's.
    const [map, ...key] = dotted.replaceAll('[]', '').split('.{key}')
    add(tree, map!, key.length > 0 ? 'object' : leaf.replace(/^null\|/, ''))
  }
}
for (const [type, paths] of Object.entries(MISSING))
  for (const [path, leaf] of Object.entries(paths)) add(trees.get(type) ?? {}, path, leaf)
for (const [type, paths] of Object.entries(OPEN)) for (const path of paths) open(trees.get(type) ?? {}, path.split('.'))
writeGenerated(
  'src/model/property-schemas.gen.json',
  `{\n${[...trees]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, tree]) => `  ${JSON.stringify(type)}: ${JSON.stringify(tree)}`)
    .join(',\n')}\n}\n`,
)
