import type { StackResourceSummary } from '@aws-sdk/client-cloudformation'
import catalogue from '../../../model/resource-types.gen.json' with { type: 'json' }
import { relate } from '../../relate.ts'
import type { Relationship } from '../../resource-type.ts'
import type { Service } from '../../services.ts'

const recorded = new Set(
  (catalogue as { type: string; recorded: boolean }[]).filter((t) => t.recorded).map((t) => t.type),
)

/** CloudFormation's inline policies are no resources of AWS Config, whose policies are its managed ones. */
const OTHER_TYPES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::ManagedPolicy': 'AWS::IAM::Policy',
  'AWS::IAM::Policy': undefined,
}

/** Members that CloudFormation knows by a name, where AWS Config's id is another one. */
const KNOWN_BY_NAME = new Set([
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::AutoScaling::LaunchConfiguration',
  'AWS::CodeBuild::Project',
  'AWS::ElasticBeanstalk::Application',
  'AWS::ElasticBeanstalk::Environment',
  'AWS::Elasticsearch::Domain',
  'AWS::IAM::Group',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::OpenSearch::Domain',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
])

/** The type that AWS Config records a member as; none for one that it does not support. */
export function recordedTypeOf({ ResourceType: type = '' }: StackResourceSummary): string | undefined {
  const name = type in OTHER_TYPES ? OTHER_TYPES[type] : type
  return name !== undefined && recorded.has(name) ? name : undefined
}

/** All members of a stack, those too that did not get as far as having an id. */
export async function membersOf(
  { sdk, client }: Service<'cloudformation'>,
  StackName: string,
): Promise<StackResourceSummary[]> {
  const members: StackResourceSummary[] = []
  for await (const page of sdk.paginateListStackResources({ client }, { StackName }))
    members.push(...(page.StackResourceSummaries ?? []))
  return members
}

/** `Contains ` edges to the members that AWS Config records. */
export function relationshipsOf(members: readonly StackResourceSummary[]): Relationship[] {
  return members.flatMap((member) => {
    const type = recordedTypeOf(member)
    const id = member.PhysicalResourceId
    if (type === undefined || !id || member.ResourceStatus === 'DELETE_COMPLETE') return []
    // A managed policy's id is its ARN, which ends in its name.
    const target = KNOWN_BY_NAME.has(type) ? { resourceName: id.slice(id.lastIndexOf('/') + 1) } : id
    return relate('AWS::CloudFormation::Stack', type, [target])
  })
}
