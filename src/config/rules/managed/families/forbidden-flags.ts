import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, annotation: string]

export const flagsForbidden = [
  [
    'COGNITO_IDENTITY_POOL_UNAUTHENTICATED_LOGINS',
    'AWS::Cognito::IdentityPool',
    'AllowUnauthenticatedIdentities',
    'Unauthenticated identities are allowed.',
  ],
  [
    'COGNITO_IDENTITY_POOL_UNAUTH_ACCESS_CHECK',
    'AWS::Cognito::IdentityPool',
    'AllowUnauthenticatedIdentities',
    'Unauthenticated identities are allowed.',
  ],
  ['IOT_AUTHORIZER_TOKEN_SIGNING_ENABLED', 'AWS::IoT::Authorizer', 'SigningDisabled', 'Signing of tokens is disabled.'],
  [
    'LIGHTSAIL_BUCKET_ALLOW_PUBLIC_OVERRIDES_DISABLED',
    'AWS::Lightsail::Bucket',
    'AccessRules.AllowPublicOverrides',
    'Single objects may be made public.',
  ],
  [
    'MSK_UNRESTRICTED_ACCESS_CHECK',
    'AWS::MSK::Cluster',
    'ClientAuthentication.Unauthenticated.Enabled',
    'Unauthenticated clients are allowed.',
  ],
] as const satisfies readonly Row[]

/**
 * Rules that forbid a flag: what is not said to be on is off.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const forbiddenFlags = managedRules<Row>(flagsForbidden, (identifier, resourceType, path, annotation) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate({ configuration }) {
      return configuration.flag(path) === true ? nonCompliant(annotation) : compliant
    },
  }),
)
