import { partitionOf } from '../../cloud/clients.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { ConformancePackInputParameter } from '../../model/config.gen.ts'
import { parseTemplate } from '../../template/parse-template.ts'
import { type ResolvedResource, resolveTemplate } from '../../template/resolve-template.ts'
import { TemplateError } from '../../template/template-error.ts'
import { catalogueRule } from '../rules/managed.ts'
import { type Pack, ruleNameIn, stackArn, stackName } from './pack.ts'
import type { PackResource, PackRule } from './store.ts'

/** A rule that a pack is to have. */
export interface PlannedRule extends Omit<PackRule, 'ruleId'> {
  /** Its name in the account. */
  readonly name: string
  /** What PutConfigRule would be given, with every scalar as a text, as CloudFormation gives it. */
  readonly given: JsonObject
  readonly identifier?: string
}

/** What a template comes to. */
export interface Plan {
  /** Each after those that it depends on. */
  readonly rules: readonly PlannedRule[]
  readonly resources: readonly PackResource[]
  /** What was given, as it may be shown: without what the template calls secret. */
  readonly shownParameters: readonly ConformancePackInputParameter[]
}

/** Templates of packs have these two types only. https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html */
const RULE = 'AWS::Config::ConfigRule'
const REMEDIATION = 'AWS::Config::RemediationConfiguration'

const PROPERTIES = new Set([
  'ConfigRuleName',
  'Description',
  'Scope',
  'Source',
  'InputParameters',
  'MaximumExecutionFrequency',
  'EvaluationModes',
])

/** Why a template cannot be a pack's; one or more reasons. */
export class InvalidPack extends Error {
  readonly reasons: readonly string[]

  constructor(reasons: readonly string[]) {
    super(reasons.join(', '))
    this.reasons = reasons
  }
}

/**
 * What a pack's template comes to with its parameters.
 * @throws InvalidPack
 */
export function planOf(
  text: string,
  pack: Pick<Pack, 'accountId' | 'region' | 'name' | 'packId' | 'stackId'>,
  parameters: readonly ConformancePackInputParameter[],
): Plan {
  try {
    const template = parseTemplate(text)
    const { resources } = resolveTemplate(template, {
      parameters: Object.fromEntries(parameters.map((one) => [one.ParameterName, one.ParameterValue])),
      pseudo: pseudo(pack),
      attributeOf: ({ type, ...resource }, attribute) =>
        attribute === undefined && type === RULE ? ruleNameIn(pack, localName(resource)) : undefined,
    })
    const isSecret = (name: string) => template.parameters.get(name)?.noEcho === true
    return {
      ...checked(resources, pack),
      shownParameters: parameters.map((one) =>
        isSecret(one.ParameterName) ? { ...one, ParameterValue: '****' } : one,
      ),
    }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { message, at } = error
    throw new InvalidPack([
      at === undefined || message.includes('(line')
        ? message
        : `${message.replace(/\.$/, '')} (line ${at.line}, column ${at.column})`,
    ])
  }
}

function pseudo(pack: Pick<Pack, 'accountId' | 'region' | 'name' | 'packId' | 'stackId'>): Record<string, Json> {
  const partition = partitionOf(pack.region)
  return {
    'AWS::AccountId': pack.accountId,
    'AWS::Region': pack.region,
    'AWS::Partition': partition,
    'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::StackName': stackName(pack),
    'AWS::StackId': stackArn(pack),
    'AWS::NotificationARNs': [],
  }
}

function checked(
  resources: readonly ResolvedResource[],
  pack: Pick<Pack, 'packId'>,
): Pick<Plan, 'rules' | 'resources'> {
  const rules = resources.filter(({ type }) => type === RULE).map((resource) => ruleOf(resource, pack))
  const kept = resources.filter(({ type }) => type === REMEDIATION)
  const others = new Set(resources.map(({ type }) => type).filter((type) => type !== RULE && type !== REMEDIATION))
  const unknown = new Set(
    rules.map((rule) => rule.identifier).filter((id) => id !== undefined && catalogueRule(id) === undefined),
  )
  const names = rules.map((rule) => rule.localName)
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i))
  const reasons = [
    ...[...others].map((type) => `Unsupported resource type ${type}`),
    ...[...unknown].map((id) => `The sourceIdentifier ${id} is invalid`),
    ...[...twice].map((name) => `The ConfigRuleName ${name} is used more than once`),
    ...rules.flatMap(({ logicalId, given }) =>
      Object.keys(given)
        .filter((key) => !PROPERTIES.has(key))
        .map((key) => `Encountered unsupported property ${key} in ${logicalId}`),
    ),
  ]
  if (reasons.length > 0) throw new InvalidPack(reasons)
  return { rules, resources: kept.map(({ logicalId, type, properties }) => ({ logicalId, type, properties })) }
}

function ruleOf(resource: ResolvedResource, pack: Pick<Pack, 'packId'>): PlannedRule {
  const { logicalId, properties, rest } = resource
  const { Controls, ...metadata } = rest
  const { InputParameters, ...given } = inTexts(properties) as JsonObject
  const name = localName(resource)
  const source = withFlag(given.Source as JsonObject | undefined)
  return {
    logicalId,
    localName: name,
    name: ruleNameIn(pack, name),
    given: {
      ...given,
      ...(source === undefined ? {} : { Source: source }),
      ...inputParameters(InputParameters),
      ConfigRuleName: ruleNameIn(pack, name),
    },
    identifier:
      source?.Owner === 'AWS' && typeof source.SourceIdentifier === 'string' ? source.SourceIdentifier : undefined,
    controls: Array.isArray(Controls) ? Controls.map(String) : [],
    metadata,
  }
}

function localName({ logicalId, properties }: Pick<ResolvedResource, 'logicalId' | 'properties'>): string {
  const { ConfigRuleName: name } = properties
  return typeof name === 'string' ? name : logicalId
}

/** A map is sent as JSON; one that is empty once its conditions are met is not sent. */
function inputParameters(given: Json | undefined): { InputParameters?: string } {
  if (given === undefined) return {}
  if (typeof given === 'string') return { InputParameters: given }
  return Object.keys(given as object).length === 0 ? {} : { InputParameters: JSON.stringify(given) }
}

/** A rule's only property that is no text, which CloudFormation reads from a text, too. */
function withFlag(source: JsonObject | undefined): JsonObject | undefined {
  const policy = source?.CustomPolicyDetails as JsonObject | undefined
  const text = policy?.EnableDebugLogDelivery
  if (text !== 'true' && text !== 'false') return source
  return { ...source, CustomPolicyDetails: { ...policy, EnableDebugLogDelivery: text === 'true' } }
}

function inTexts(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(inTexts)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inTexts(member)]))
}
