import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { glueJob } from './job.ts'

testResourceType(glueJob, {
  'two jobs': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('glue')
      for (const Name of ['nightly', 'hourly']) {
        await client.send(
          new sdk.CreateJobCommand({
            Name,
            Role: 'glue',
            Command: { Name: 'glueetl', ScriptLocation: 's3://scripts/job.py', PythonVersion: '3' },
            DefaultArguments: { '--enable-continuous-cloudwatch-log': 'true', '--table': 'orders' },
            GlueVersion: '4.0',
            Tags: { team: 'blue' },
          }),
        )
      }
    },
    expect(resources) {
      assert.deepEqual(resources.map((r) => r.resourceId).sort(), ['hourly', 'nightly'])
      const nightly = resources.find((r) => r.resourceId === 'nightly')
      assert.match(nightly?.arn ?? '', /^arn:aws:glue:us-east-1:\d{12}:job\/nightly$/)
      assert.deepEqual(nightly?.tags, { team: 'blue' })
      assert.deepEqual(nightly?.configuration.Tags, { team: 'blue' })
      assert.equal(nightly?.configuration.GlueVersion, '4.0')
      assert.deepEqual(nightly?.configuration.DefaultArguments, {
        '--enable-continuous-cloudwatch-log': 'true',
        '--table': 'orders',
      })
    },
  },
  'all that a job has': {
    answers: {
      'glue:GetJobs': {
        Jobs: [
          {
            Name: 'stream',
            Description: 'Reads a stream',
            LogUri: 's3://logs/',
            Role: 'arn:aws:iam::123456789012:role/glue',
            CreatedOn: new Date('2026-01-02T03:04:05.000Z'),
            LastModifiedOn: new Date('2026-01-03T03:04:05.000Z'),
            ExecutionProperty: { MaxConcurrentRuns: 1 },
            Command: { Name: 'gluestreaming', ScriptLocation: 's3://scripts/stream.py', PythonVersion: '3' },
            Connections: { Connections: ['warehouse'] },
            MaxRetries: 0,
            AllocatedCapacity: 10,
            Timeout: 2880,
            MaxCapacity: 10,
            WorkerType: 'G.1X',
            NumberOfWorkers: 10,
            SecurityConfiguration: 'encrypted',
            GlueVersion: '2.0',
          },
        ],
      },
      'glue:GetJob': ({ JobName }: { JobName: string }) => {
        if (JobName !== 'stream') throw Object.assign(new Error('none'), { name: 'EntityNotFoundException' })
        return { Job: { Name: 'stream' } }
      },
      'glue:GetTags': {},
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        Id: 'stream',
        Name: 'stream',
        Description: 'Reads a stream',
        LogUri: 's3://logs/',
        Role: 'arn:aws:iam::123456789012:role/glue',
        ExecutionProperty: { MaxConcurrentRuns: 1 },
        Command: { Name: 'gluestreaming', ScriptLocation: 's3://scripts/stream.py', PythonVersion: '3' },
        Connections: { Connections: ['warehouse'] },
        MaxRetries: 0,
        AllocatedCapacity: 10,
        Timeout: 2880,
        MaxCapacity: 10,
        WorkerType: 'G.1X',
        NumberOfWorkers: 10,
        SecurityConfiguration: 'encrypted',
        GlueVersion: '2.0',
        Tags: {},
      })
    },
  },
})
