import type { ComplianceItem, ResourceComplianceSummaryItem, SeveritySummary } from '@aws-sdk/client-ssm'
import type { JsonObject } from '../../../lib/json.ts'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import { AT_ONCE, instanceIds } from './managed-instances.ts'

const TYPE = 'AWS::SSM::PatchCompliance'
const INVENTORY = 'AWS::SSM::ManagedInstanceInventory'
const PATCH = { Key: 'ComplianceType', Values: ['Patch'], Type: 'EQUAL' as const }
const MANAGED_INSTANCE = 'ManagedInstance'

/**
 * The patch compliance of each managed instance that was scanned: a summary, and the patches by their id. The resource id is
 * that of the inventory with its type before it; when the scan ran is left out, since that moves on its own.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListResourceComplianceSummaries.html
 */
export const patchCompliance = resourceType({
  type: TYPE,
  permissions: ['ssm:ListResourceComplianceSummaries', 'ssm:ListComplianceItems', 'ssm:DescribeInstancePatchStates'],
  changedBy: [
    {
      eventSource: 'ssm.amazonaws.com',
      eventNames: ['PutComplianceItems', 'PutInventory'],
      id: ['requestParameters.resourceId', 'requestParameters.instanceId'],
    },
    { eventSource: 'ssm.amazonaws.com', eventNames: ['DeregisterManagedInstance', 'DeleteInventory'] },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    yield* mapConcurrently(summaries(cloud, only), AT_ONCE, (summary) => described(cloud, summary))
  },
})

async function* summaries(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<ResourceComplianceSummaryItem> {
  const { sdk, client } = await cloud.service('ssm')
  const all = sdk.paginateListResourceComplianceSummaries({ client, pageSize: 50 }, { Filters: [PATCH] })
  const wanted = only && instanceIds(only)
  if (wanted?.size === 0) return
  for await (const page of all) {
    for (const item of page.ResourceComplianceSummaryItems ?? []) {
      if (item.ResourceType === MANAGED_INSTANCE && (wanted?.has(item.ResourceId!) ?? true)) yield item
    }
  }
}

async function described(cloud: Cloud, summary: ResourceComplianceSummaryItem): Promise<Resource> {
  const { sdk, client } = await cloud.service('ssm')
  const id = summary.ResourceId!
  const states = await client.send(new sdk.DescribeInstancePatchStatesCommand({ InstanceIds: [id] }))
  const state = states.InstancePatchStates?.[0]
  const Patch: Record<string, JsonObject> = {
    ComplianceSummary: {
      ComplianceType: summary.ComplianceType,
      Status: summary.Status,
      OverallSeverity: summary.OverallSeverity,
      ExecutionType: summary.ExecutionSummary?.ExecutionType,
      PatchBaselineId: state?.BaselineId,
      PatchGroup: state?.PatchGroup,
      ...counts('Compliant', summary.CompliantSummary?.SeveritySummary),
      ...counts('NonCompliant', summary.NonCompliantSummary?.SeveritySummary),
    },
  }
  const asked = { ResourceIds: [id], ResourceTypes: [MANAGED_INSTANCE], Filters: [PATCH] }
  for await (const page of sdk.paginateListComplianceItems({ client, pageSize: 50 }, asked)) {
    for (const item of page.ComplianceItems ?? []) Patch[item.Id!] = patchOf(item)
  }
  return {
    resourceId: `${INVENTORY}/${id}`,
    tags: {},
    configuration: { 'AWS:ComplianceItem': { Content: { Patch } } },
    relationships: relate(TYPE, INVENTORY, [id]),
  }
}

function counts(prefix: string, severities: SeveritySummary | undefined): JsonObject {
  return Object.fromEntries(Object.entries(severities ?? {}).map(([name, count]) => [`${prefix}${name}`, count]))
}

function patchOf({ Id, Title, Status, Severity, Details }: ComplianceItem): JsonObject {
  return { Id, Title, Status, Severity, ...Details }
}
