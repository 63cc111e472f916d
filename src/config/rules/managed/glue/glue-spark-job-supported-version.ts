import { compareVersions } from '../../../../lib/dotted-version.ts'
import { compliant, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'

const SPARK: readonly string[] = ['glueetl', 'gluestreaming']

/** https://docs.aws.amazon.com/config/latest/developerguide/glue-spark-job-supported-version.html */
export const glueSparkJobSupportedVersion = managedRule({
  identifier: 'GLUE_SPARK_JOB_SUPPORTED_VERSION',
  resourceTypes: ['AWS::Glue::Job'],
  parameters: { minimumSupportedGlueVersion: text({ required: true }) },

  evaluate({ configuration }, { minimumSupportedGlueVersion }) {
    if (!SPARK.includes(configuration.text('Command.Name') ?? '')) return notApplicable
    const version = configuration.text('GlueVersion')
    return version === undefined || compareVersions(version, minimumSupportedGlueVersion) < 0
      ? nonCompliant(`The Glue version is ${version ?? 'not set'}, under ${minimumSupportedGlueVersion}.`)
      : compliant
  },
})
