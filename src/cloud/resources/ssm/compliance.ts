import type { ComplianceItem, ResourceComplianceSummaryItem, SeveritySummary } from '@aws-sdk/client-ssm'
import type { JsonObject } from '../../../lib/json.ts'
import type { Cloud } from '../../clients.ts'
import { relate } from '../../relate.ts'
import type { ChangedBy, Resource, Wanted } from '../../resource-type.ts'
import { instanceIds } from './managed-instances.ts'

const INVENTORY = 'AWS::SSM::ManagedInstanceInventory'
const MANAGED_INSTANCE = 'ManagedInstance'

/** What a managed instance complies with: its patch baseline, or its associations. */
export type Kind = 'Association' | 'Patch'

/** The events after which an instance's compliance of a kind may be another. */
export const complianceChangedBy: readonly ChangedBy[] = [
  {
    eventSource: 'ssm.amazonaws.com',
    eventNames: ['PutComplianceItems', 'PutInventory'],
    id: ['requestParameters.resourceId', 'requestParameters.instanceId'],
  },
  { eventSource: 'ssm.amazonaws.com', eventNames: ['DeregisterManagedInstance', 'DeleteInventory'] },
]

const filterOf = (kind: Kind) => ({ Key: 'ComplianceType', Values: [kind], Type: 'EQUAL' as const })

/** The summaries of the managed instances that were judged, or of those of `only`. */
export async function* complianceSummaries(
  cloud: Cloud,
  kind: Kind,
  only?: readonly Wanted[],
): AsyncGenerator<ResourceComplianceSummaryItem> {
  const { sdk, client } = await cloud.service('ssm')
  const all = sdk.paginateListResourceComplianceSummaries({ client, pageSize: 50 }, { Filters: [filterOf(kind)] })
  const wanted = only && instanceIds(only)
  if (wanted?.size === 0) return
  for await (const page of all) {
    for (const item of page.ResourceComplianceSummaryItems ?? []) {
      if (item.ResourceType === MANAGED_INSTANCE && (wanted?.has(item.ResourceId!) ?? true)) yield item
    }
  }
}

/**
 * An instance's compliance: the summary, and what it consists of by id. The resource id is that of the inventory with its
 * type before it; when the instance was judged is left out, since that moves on its own.
 *
 * @param type the resource type of the kind
 * @param more what the summary has beside its counts
 */
export async function complianceOf(
  cloud: Cloud,
  type: string,
  kind: Kind,
  summary: ResourceComplianceSummaryItem,
  more: JsonObject = {},
): Promise<Resource> {
  const { sdk, client } = await cloud.service('ssm')
  const id = summary.ResourceId!
  const content: Record<string, JsonObject> = {
    ComplianceSummary: {
      ComplianceType: summary.ComplianceType,
      Status: summary.Status,
      OverallSeverity: summary.OverallSeverity,
      ExecutionType: summary.ExecutionSummary?.ExecutionType,
      ...more,
      ...counts('Compliant', summary.CompliantSummary?.SeveritySummary),
      ...counts('NonCompliant', summary.NonCompliantSummary?.SeveritySummary),
    },
  }
  const asked = { ResourceIds: [id], ResourceTypes: [MANAGED_INSTANCE], Filters: [filterOf(kind)] }
  for await (const page of sdk.paginateListComplianceItems({ client, pageSize: 50 }, asked)) {
    for (const item of page.ComplianceItems ?? []) content[item.Id!] = partOf(item)
  }
  return {
    resourceId: `${INVENTORY}/${id}`,
    tags: {},
    configuration: { 'AWS:ComplianceItem': { Content: { [kind]: content } } },
    relationships: relate(type, INVENTORY, [id]),
  }
}

function counts(prefix: string, severities: SeveritySummary | undefined): JsonObject {
  return Object.fromEntries(Object.entries(severities ?? {}).map(([name, count]) => [`${prefix}${name}`, count]))
}

function partOf({ Id, Title, Status, Severity, Details }: ComplianceItem): JsonObject {
  return { Id, Title, Status, Severity, ...Details }
}
