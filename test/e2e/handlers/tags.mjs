import { ConfigServiceClient, PutEvaluationsCommand } from '@aws-sdk/client-config-service'

const config = new ConfigServiceClient({})

export async function handler(event) {
  const { configurationItem: item } = JSON.parse(event.invokingEvent)
  await config.send(
    new PutEvaluationsCommand({
      Evaluations: [
        {
          ComplianceResourceType: item.resourceType,
          ComplianceResourceId: item.resourceId,
          ComplianceType: item.tags.Owner === undefined ? 'NON_COMPLIANT' : 'COMPLIANT',
          Annotation: `of ${item.tags.Owner ?? 'nobody'}`,
          OrderingTimestamp: new Date(item.configurationItemCaptureTime),
        },
      ],
      ResultToken: event.resultToken,
    }),
  )
}
