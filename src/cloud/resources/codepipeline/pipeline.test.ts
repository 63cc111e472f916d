import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { pipeline } from './pipeline.ts'

const created = new Date('2026-02-21T18:41:07.743Z')
const action = (name: string, category: string, provider: string, configuration: Record<string, string>) => ({
  name,
  actionTypeId: { category, owner: 'AWS', provider, version: '1' } as never,
  configuration,
})
const source = action('fetch', 'Source', 'S3', { S3Bucket: 'sources', S3ObjectKey: 'shop.zip' })
const stages = [
  { name: 'source', actions: [{ ...source, outputArtifacts: [{ name: 'code' }] }] },
  {
    name: 'ship',
    actions: [
      { ...action('build', 'Build', 'CodeBuild', { ProjectName: 'shop' }), inputArtifacts: [{ name: 'code' }] },
      {
        ...action('deploy', 'Deploy', 'CloudFormation', { StackName: 'shop', ActionMode: 'CREATE_UPDATE' }),
        region: 'eu-west-1',
        runOrder: 2,
        roleArn: 'arn:aws:iam::123456789012:role/stacks',
      },
      action('notify', 'Invoke', 'Lambda', { FunctionName: '#{variables.function}', UserParameters: 'x' }),
    ],
  },
]
const whole = {
  name: 'shop',
  roleArn: 'arn:aws:iam::123456789012:role/service-role/pipeline',
  artifactStore: { type: 'S3' as const, location: 'artifacts' },
  version: 3,
  stages,
}

testResourceType(pipeline, {
  // The emulator gives times as text, which is no AWS JSON and which the SDK refuses.
  'one without anything, one whole, and one that vanishes': {
    answers: {
      'codepipeline:ListPipelines': ({ nextToken }: { nextToken?: string }) =>
        nextToken === undefined
          ? { pipelines: [{ name: 'going' }, { name: 'bare' }], nextToken: 'more' }
          : { pipelines: [{ name: 'shop' }] },
      'codepipeline:GetPipeline': ({ name }: { name: string }) => {
        if (name === 'bare') return { pipeline: { name } }
        if (name !== 'shop') throw Object.assign(new Error('gone'), { name: 'PipelineNotFoundException' })
        const metadata = { pipelineArn: 'arn:aws:codepipeline:us-east-1:123456789012:shop', created }
        return { pipeline: whole, metadata }
      },
      'codepipeline:ListTagsForResource': ({ resourceArn }: { resourceArn: string }) =>
        resourceArn.endsWith(':shop') ? { tags: [{ key: 'team', value: 'blue' }] } : {},
    },
    expect([bare, found, ...others]) {
      assert.deepEqual(others, [])
      assert.equal(bare?.arn, 'arn:aws:codepipeline:us-east-1:123456789012:bare')
      assert.deepEqual(bare?.configuration, { pipeline: { name: 'bare' }, metadata: {} })
      assert.deepEqual(bare?.relationships, [])
      assert.deepEqual(bare?.tags, {})
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration, {
        pipeline: whole,
        metadata: { pipelineArn: 'arn:aws:codepipeline:us-east-1:123456789012:shop', created: created.getTime() },
      })
      assert.deepEqual(
        found?.relationships?.map((edge) => `${edge.relationshipName}: ${edge.resourceId ?? edge.resourceName}`),
        [
          'Is associated with : shop',
          'Is associated with : shop',
          'Is associated with : pipeline',
          'Is associated with : stacks',
          'Is attached to : artifacts',
        ],
      )
    },
  },
})
