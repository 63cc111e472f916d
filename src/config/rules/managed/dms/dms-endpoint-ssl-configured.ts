import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * Engines that DMS reaches over an API of AWS's or that have settings of their own for encryption: no SSL mode can be set for them.
 * The page names none; these are what DMS's guide says of its endpoints.
 */
const WITHOUT_MODE = [
  'dynamodb',
  'elasticsearch',
  'kafka',
  'kinesis',
  'neptune',
  'opensearch',
  'redis',
  'redshift',
  'redshift-serverless',
  's3',
  'timestream',
]

/** https://docs.aws.amazon.com/config/latest/developerguide/dms-endpoint-ssl-configured.html */
export const dmsEndpointSslConfigured = managedRule({
  identifier: 'DMS_ENDPOINT_SSL_CONFIGURED',
  resourceTypes: ['AWS::DMS::Endpoint'],

  evaluate({ configuration }) {
    if (WITHOUT_MODE.includes(configuration.text('EngineName')?.toLowerCase() ?? '')) return notApplicable
    const mode = configuration.text('SslMode') ?? 'none'
    return mode === 'none' ? nonCompliant('The endpoint does not use SSL.') : compliant
  },
})
