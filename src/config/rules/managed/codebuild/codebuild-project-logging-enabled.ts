import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-logging-enabled.html */
export const codebuildProjectLoggingEnabled = managedRule({
  identifier: 'CODEBUILD_PROJECT_LOGGING_ENABLED',
  resourceTypes: ['AWS::CodeBuild::Project'],
  parameters: { s3BucketNames: csv(), cloudWatchGroupNames: csv() },

  evaluate({ configuration }, { s3BucketNames, cloudWatchGroupNames }) {
    const s3 = configuration.object('logsConfig.s3Logs')
    const cloudWatch = configuration.object('logsConfig.cloudWatchLogs')
    const toS3 = s3?.text('status') === 'ENABLED'
    const toCloudWatch = cloudWatch?.text('status') === 'ENABLED'
    if (!toS3 && !toCloudWatch) return nonCompliant('Builds are not logged.')

    // Names that are given bind each destination that is on.
    const bucket = bucketOf(s3?.text('location') ?? '')
    if (toS3 && s3BucketNames?.includes(bucket) === false)
      return nonCompliant(`Builds are logged to the bucket ${bucket}.`)
    const group = cloudWatch?.text('groupName') ?? ''
    if (toCloudWatch && cloudWatchGroupNames?.includes(group) === false)
      return nonCompliant(`Builds are logged to the group ${group}.`)
    return compliant
  },
})

/** The bucket of `bucket/prefix`, or of the same as an ARN. */
function bucketOf(location: string): string {
  return location.replace(/^arn:[^:]*:s3:::/, '').split('/')[0] ?? ''
}
