import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { buildProject } from './project.ts'

testResourceType(buildProject, {
  'two projects': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('codebuild')
      for (const name of ['site', 'service']) {
        await client.send(
          new sdk.CreateProjectCommand({
            name,
            source: { type: 'GITHUB', location: 'https://example.com/site.git' },
            artifacts: { type: 'S3', location: 'builds' },
            environment: {
              type: 'LINUX_CONTAINER',
              image: 'aws/codebuild/standard:7.0',
              computeType: 'BUILD_GENERAL1_SMALL',
              privilegedMode: true,
            },
            serviceRole: `arn:aws:iam::${cloud.accountId}:role/service-role/build`,
            tags: [{ key: 'team', value: 'blue' }],
          }),
        )
      }
    },
    expect(resources) {
      assert.deepEqual(resources.map((r) => r.resourceId).sort(), ['service', 'site'])
      const site = resources.find((r) => r.resourceId === 'site')
      assert.match(site?.arn ?? '', /^arn:aws:codebuild:us-east-1:\d{12}:project\/site$/)
      assert.deepEqual(site?.tags, { team: 'blue' })
      assert.deepEqual(site?.configuration.tags, [{ key: 'team', value: 'blue' }])
      assert.equal((site?.configuration.environment as { privilegedMode?: boolean } | undefined)?.privilegedMode, true)
      assert.deepEqual(
        site?.relationships?.map((r) => [r.resourceType, r.resourceId, r.resourceName]),
        [
          ['AWS::IAM::Role', undefined, 'build'],
          ['AWS::S3::Bucket', 'builds', undefined],
        ],
      )
    },
  },
  'all that rules judge': {
    answers: {
      'codebuild:ListProjects': { projects: ['site'] },
      'codebuild:BatchGetProjects': ({ names }: { names: string[] }) => ({
        projectsNotFound: names.filter((name) => name !== 'site'),
        projects: names
          .filter((name) => name === 'site')
          .map((name) => ({
            name,
            arn: 'arn:aws:codebuild:us-east-1:123456789012:project/site',
            description: 'The site',
            source: {
              type: 'BITBUCKET',
              location: 'https://user:word@bitbucket.org/site.git',
              gitCloneDepth: 1,
              gitSubmodulesConfig: { fetchSubmodules: false },
              buildspec: 'buildspec.yaml',
              auth: { type: 'OAUTH', resource: 'arn:r' },
              reportBuildStatus: true,
              insecureSsl: false,
            },
            sourceVersion: 'main',
            artifacts: { type: 'NO_ARTIFACTS' },
            secondaryArtifacts: [
              { type: 'S3', artifactIdentifier: 'docs', location: 'docs', packaging: 'ZIP', encryptionDisabled: true },
            ],
            cache: { type: 'S3', location: 'cache/here' },
            environment: {
              type: 'LINUX_CONTAINER',
              image: 'aws/codebuild/standard:7.0',
              computeType: 'BUILD_GENERAL1_SMALL',
              environmentVariables: [{ name: 'AWS_ACCESS_KEY_ID', value: 'key', type: 'PLAINTEXT' }],
              privilegedMode: false,
              imagePullCredentialsType: 'CODEBUILD',
            },
            serviceRole: 'arn:aws:iam::123456789012:role/build',
            timeoutInMinutes: 60,
            queuedTimeoutInMinutes: 480,
            encryptionKey: 'arn:aws:kms:us-east-1:123456789012:alias/aws/s3',
            created: new Date('2026-01-02T03:04:05.000Z'),
            lastModified: new Date('2026-01-03T03:04:05.000Z'),
            webhook: { url: 'https://api.example.com/hook', secret: 'never', lastModifiedSecret: new Date() },
            vpcConfig: { vpcId: 'vpc-1', subnets: ['subnet-1'], securityGroupIds: ['sg-1'] },
            badge: { badgeEnabled: false },
            logsConfig: {
              cloudWatchLogs: { status: 'DISABLED' },
              s3Logs: { status: 'ENABLED', location: 'arn:aws:s3:::logs/build', encryptionDisabled: true },
            },
          })),
      }),
    },
    expect([found]) {
      assert.deepEqual(found?.configuration, {
        name: 'site',
        description: 'The site',
        source: [
          {
            type: 'BITBUCKET',
            location: 'https://user:word@bitbucket.org/site.git',
            gitCloneDepth: 1,
            gitSubmodulesConfig: { fetchSubmodules: false },
            buildSpec: 'buildspec.yaml',
            auth: { type: 'OAUTH', resource: 'arn:r' },
            reportBuildStatus: true,
          },
        ],
        secondarySources: [],
        secondarySourceVersions: [],
        sourceVersion: 'main',
        artifacts: [{ type: 'NO_ARTIFACTS' }],
        secondaryArtifacts: [
          { type: 'S3', artifactIdentifier: 'docs', location: 'docs', packaging: 'ZIP', encryptionDisabled: true },
        ],
        cache: { type: 'S3', location: 'cache/here' },
        environment: {
          type: 'LINUX_CONTAINER',
          image: 'aws/codebuild/standard:7.0',
          computeType: 'BUILD_GENERAL1_SMALL',
          environmentVariables: [{ name: 'AWS_ACCESS_KEY_ID', value: 'key', type: 'PLAINTEXT' }],
          privilegedMode: false,
          imagePullCredentialsType: 'CODEBUILD',
        },
        serviceRole: 'arn:aws:iam::123456789012:role/build',
        timeoutInMinutes: 60,
        queuedtimeoutInMinutes: 480,
        encryptionKey: 'arn:aws:kms:us-east-1:123456789012:alias/aws/s3',
        webhook: { url: 'https://api.example.com/hook' },
        vpcConfig: { vpcId: 'vpc-1', subnets: [{ subnet: 'subnet-1' }], securityGroupIds: ['sg-1'] },
        logsConfig: {
          cloudWatchLogs: { status: 'DISABLED' },
          s3Logs: { status: 'ENABLED', location: 'arn:aws:s3:::logs/build', encryptionDisabled: true },
        },
        tags: [],
      })
      assert.deepEqual(
        found?.relationships?.map((r) => r.resourceId ?? r.resourceName),
        ['build', 'docs', 'cache', 'logs'],
      )
    },
  },
})
