/** Functions, queues, topics and APIs: runtimes move on, a function is deleted and made again. */
import { actors } from '../actor.ts'
import type { Moment } from '../calendar.ts'
import { deploymentId, restApi, stateMachine } from '../parts/api.ts'
import { code, lambdaFunction } from '../parts/lambda.ts'
import { queue, topic } from '../parts/messaging.ts'
import type { Place, Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'
import type { Roles } from './identity.ts'
import type { Keys } from './keys.ts'
import type { Networks } from './networks.ts'

const NAMES = ['order-placed', 'invoice', 'thumbnail', 'newsletter'] as const

export function serverless(story: Story, places: Places, networks: Networks, keys: Keys, roles: Roles): void {
  const { production, staging, platform } = places
  for (const place of [production.virginia, production.ireland, staging.virginia]) {
    const { privateSubnets, groups } = networks.get(place)!
    const role = roles.get(place)!.ShopFunctions
    const tags = { Environment: place.account.name, CostCenter: 'shop' }
    const functions = NAMES.map((name, i) =>
      lambdaFunction(place, name, {
        updated: [-30 - i, '10:15'],
        runtime: name === 'thumbnail' ? 'python3.9' : 'nodejs18.x',
        role,
        inside: name === 'invoice' ? { subnets: privateSubnets, group: groups.app } : undefined,
        tags: name === 'newsletter' ? undefined : tags,
      }),
    )
    story.finds(...functions)
    const dead = queue(place, 'orders-dead', { created: [-220, '09:10'], keepDays: 14, tags })
    const orders = queue(place, 'orders', {
      created: [-220, '09:12'],
      deadLetters: dead,
      encrypted: place.region === 'us-east-1',
      tags,
    })
    const alerts = topic(place, 'alerts', { tags })
    story.finds(dead, orders, alerts)
    const { api, stages } = restApi(
      place,
      'shop',
      [-215, '10:00'],
      place === production.virginia ? ['v1', 'v2'] : ['v1'],
      tags,
    )
    story.finds(api, ...stages, stateMachine(place, 'fulfil-order', [-190, '12:00'], role, functions.slice(0, 2), tags))
    runtimes(story, functions, place === staging.virginia ? 4 : place === production.virginia ? 11 : 13)
    stage(story, api, stages.at(-1)!, place === production.virginia ? [15, '15:30'] : [17, '15:30'])
    if (place === production.virginia) quiet(story, orders, alerts, keys.data.get(place)!.arn)
  }
  story.finds(topic(platform.virginia, 'alerts', { key: 'alias/aws/sns' }), topic(platform.virginia, 'builds'))
  deletedAndBack(story, production.ireland, roles.get(production.ireland)!.ShopFunctions)
}

/** The old runtimes end: staging first, production a week later. */
function runtimes(story: Story, functions: readonly Sample[], day: number): void {
  for (const [i, lambda] of functions.entries()) {
    const { place, resourceName: functionName } = lambda
    const runtime = String(lambda.configuration.runtime).startsWith('python') ? 'python3.13' : 'nodejs22.x'
    const at: Moment = [day + i, '10:32']
    story
      .act({
        at,
        by: actors.ci,
        in: place,
        call: 'lambda:UpdateFunctionConfiguration20150331v2',
        request: { functionName, runtime },
      })
      .changes(lambda, {
        'configuration.runtime': runtime,
        'configuration.lastModified': place.iso(at).replace('Z', '+0000'),
      })
    const released: Moment = [day + i + 9, '15:41']
    const { codeSha256, codeSize, lastModified, revisionId } = code(functionName!, place.iso(released))
    story
      .act({
        at: released,
        by: actors.ci,
        in: place,
        call: 'lambda:UpdateFunctionCode20150331v2',
        request: { functionName },
      })
      .changes(lambda, {
        'configuration.codeSha256': codeSha256,
        'configuration.codeSize': codeSize,
        'configuration.lastModified': lastModified,
        'configuration.revisionId': revisionId,
      })
  }
}

function stage(story: Story, api: Sample, sample: Sample, at: Moment): void {
  const stageName = sample.resourceName!
  const restApiId = String(api.configuration.id)
  const deployment = deploymentId(api, stageName, 2)
  story
    .act({
      at,
      by: actors.ci,
      in: api.place,
      call: 'apigateway:CreateDeployment',
      request: { restApiId, createDeploymentInput: { stageName } },
    })
    .changes(sample, { 'configuration.deploymentId': deployment, 'configuration.lastUpdatedDate': api.place.iso(at) })
  story
    .act({
      at: [at[0] + 14, '09:50'],
      by: actors.ben,
      in: api.place,
      call: 'apigateway:UpdateStage',
      request: { restApiId, stageName },
    })
    .changes(sample, {
      'configuration.tracingEnabled': true,
      'configuration.lastUpdatedDate': api.place.iso([at[0] + 14, '09:50']),
    })
}

/** A queue anybody may send to, for an afternoon; a topic that gets a key. */
function quiet(story: Story, orders: Sample, alerts: Sample, key: string): void {
  const { place, resourceId: queueUrl } = orders
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: orders.arn }],
  })
  story
    .act({
      at: [28, '13:10'],
      by: actors.ben,
      in: place,
      call: 'sqs:SetQueueAttributes',
      request: { queueUrl, attributes: { Policy } },
    })
    .changes(orders, { 'configuration.Policy': Policy })
  story
    .act({
      at: [28, '17:25'],
      by: actors.ben,
      in: place,
      call: 'sqs:SetQueueAttributes',
      request: { queueUrl, attributes: { Policy: '' } },
    })
    .changes(orders, { 'configuration.Policy': undefined })
  story
    .act({
      at: [22, '10:10'],
      by: actors.ada,
      in: place,
      call: 'sns:SetTopicAttributes',
      request: { topicArn: alerts.arn, attributeName: 'KmsMasterKeyId' },
    })
    .changes(alerts, { 'configuration.KmsMasterKeyId': key })
}

function deletedAndBack(story: Story, place: Place, role: Sample): void {
  const [old] = story.finds(
    lambdaFunction(place, 'export-gdpr', { updated: [-160, '09:30'], runtime: 'nodejs16.x', role }),
  )
  const renewed = lambdaFunction(place, 'export-gdpr', {
    updated: [19, '14:44'],
    runtime: 'nodejs22.x',
    role,
    tags: { Environment: 'production', CostCenter: 'shop' },
  })
  const request = { functionName: 'export-gdpr' }
  story
    .act({ at: [18, '16:30'], by: actors.ben, in: place, call: 'lambda:DeleteFunction20150331', request })
    .deletes(old)
  story
    .act({
      at: [19, '14:44'],
      by: actors.ci,
      in: place,
      call: 'lambda:CreateFunction20150331',
      request: { ...request, runtime: 'nodejs22.x' },
    })
    .creates(renewed)
}
