import {
  dynamodbScaling,
  type Scaling,
  type TableScaling,
} from '../../../../cloud/facts/application-auto-scaling/dynamodb-scaling.ts'
import { eachItem } from '../../each-item.ts'
import { compliant, decimal, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

interface Wanted {
  readonly min?: number
  readonly max?: number
  readonly target?: number
}

/**
 * AWS does not say how the parameters are compared. Here capacity must scale between the bounds: not below the least, not above the
 * most; and its policy must aim at the use that is given, or at less.
 * https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-autoscaling-enabled.html
 */
export const dynamodbAutoscalingEnabled = managedRule({
  identifier: 'DYNAMODB_AUTOSCALING_ENABLED',
  parameters: {
    minProvisionedReadCapacity: integer({ min: 1 }),
    maxProvisionedReadCapacity: integer({ min: 1 }),
    targetReadUtilization: decimal({ min: 0, max: 100 }),
    minProvisionedWriteCapacity: integer({ min: 1 }),
    maxProvisionedWriteCapacity: integer({ min: 1 }),
    targetWriteUtilization: decimal({ min: 0, max: 100 }),
  },

  async *evaluateAll({ items, fact }, wanted) {
    const scaling = await fact(dynamodbScaling)
    const read: Wanted = {
      min: wanted.minProvisionedReadCapacity,
      max: wanted.maxProvisionedReadCapacity,
      target: wanted.targetReadUtilization,
    }
    const write: Wanted = {
      min: wanted.minProvisionedWriteCapacity,
      max: wanted.maxProvisionedWriteCapacity,
      target: wanted.targetWriteUtilization,
    }
    yield* eachItem(items('AWS::DynamoDB::Table'), ({ resourceId, configuration }) => {
      if (configuration.text('billingModeSummary.billingMode') === 'PAY_PER_REQUEST') return compliant
      const table = configuration.text('tableName') ?? resourceId
      const indexes = configuration.list('globalSecondaryIndexes').map((index) => index.text('indexName') ?? '')
      for (const name of [`table/${table}`, ...indexes.map((index) => `table/${table}/index/${index}`)]) {
        const wrong = wrongOf(scaling.get(name) ?? {}, read, write)
        if (wrong !== undefined) return nonCompliant(`${name}: ${wrong}.`)
      }
      return compliant
    })
  },
})

function wrongOf(scaling: TableScaling, read: Wanted, write: Wanted): string | undefined {
  return wrongIn('read', scaling.read, read) ?? wrongIn('write', scaling.write, write)
}

function wrongIn(direction: string, scaling: Scaling | undefined, wanted: Wanted): string | undefined {
  if (scaling === undefined) return `the ${direction} capacity does not scale`
  const { min = 0, max = Infinity, target } = scaling
  if (wanted.min !== undefined && min < wanted.min)
    return `the least ${direction} capacity is ${min}, below ${wanted.min}`
  if (wanted.max !== undefined && max > wanted.max)
    return `the most ${direction} capacity is ${max}, above ${wanted.max}`
  if (wanted.target !== undefined && (target === undefined || target > wanted.target))
    return `the ${direction} capacity aims at a use of ${target ?? 'nothing'}, above ${wanted.target}`
  return undefined
}
