import { iamId, letters } from './identifier.ts'

/** Who calls AWS in the story, from where and with what. */
export interface Actor {
  readonly kind: 'AssumedRole' | 'IAMUser' | 'AWSService'
  /** The role's or the user's name, or the service's host name. */
  readonly name: string
  /** The person or the job behind a role's session. */
  readonly session?: string
  readonly mfa?: boolean
  readonly sourceIPAddress: string
  readonly userAgent: string
}

const CONSOLE = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const CLI =
  'aws-cli/2.31.9 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7 cfg/retry-mode#standard'
const TERRAFORM =
  'APN/1.0 HashiCorp/1.0 Terraform/1.13.1 terraform-provider-aws/6.14.0 aws-sdk-go-v2/1.39.0 os/linux lang/go#1.24.6'

function person(
  session: string,
  name: string,
  sourceIPAddress: string,
  userAgent: string,
): Actor & { session: string } {
  return { kind: 'AssumedRole', name, session, mfa: true, sourceIPAddress, userAgent }
}

function service(name: string): Actor {
  return { kind: 'AWSService', name, sourceIPAddress: name, userAgent: name }
}

export const actors = {
  /** Leads the platform team. */
  ada: person('ada@example.com', 'PlatformAdmin', '203.0.113.10', CLI),
  /** Develops the shop. */
  ben: person('ben@example.com', 'Developer', '203.0.113.24', CONSOLE),
  /** Runs the databases. */
  chloe: person('chloe@example.com', 'DatabaseAdmin', '203.0.113.31', CLI),
  /** The intern, at home. */
  ivy: person('ivy@example.com', 'Developer', '198.51.100.77', CONSOLE),
  /** Looks after security. */
  sam: person('sam@example.com', 'SecurityAudit', '203.0.113.52', CONSOLE),
  /** The deployment pipeline. */
  ci: {
    kind: 'AssumedRole',
    name: 'DeployPipeline',
    session: 'deploy-shop',
    mfa: false,
    sourceIPAddress: '192.0.2.44',
    userAgent: TERRAFORM,
  },
  /** A user of old times, with a key instead of a role and without MFA. */
  backup: {
    kind: 'IAMUser',
    name: 'legacy-backup',
    mfa: false,
    sourceIPAddress: '192.0.2.90',
    userAgent: 'Boto3/1.26.0 md/Botocore#1.29.0 lang/python#3.8.10',
  },
  autoScaling: service('autoscaling.amazonaws.com'),
} as const satisfies Record<string, Actor>

/** The `userIdentity` of a CloudTrail record. */
export function userIdentity(actor: Actor, accountId: string, signedInAt: string): object {
  if (actor.kind === 'AWSService') return { type: 'AWSService', invokedBy: actor.name }
  const session = { creationDate: signedInAt, mfaAuthenticated: String(actor.mfa === true) }
  if (actor.kind === 'IAMUser') {
    return {
      type: 'IAMUser',
      principalId: iamId('AIDA', accountId, actor.name),
      arn: `arn:aws:iam::${accountId}:user/${actor.name}`,
      accountId,
      accessKeyId: `AKIA${letters(16, 'key', accountId, actor.name)}`,
      userName: actor.name,
    }
  }
  const roleId = iamId('AROA', accountId, actor.name)
  return {
    type: 'AssumedRole',
    principalId: `${roleId}:${actor.session}`,
    arn: `arn:aws:sts::${accountId}:assumed-role/${actor.name}/${actor.session}`,
    accountId,
    accessKeyId: `ASIA${letters(16, 'session', accountId, actor.name, signedInAt)}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: roleId,
        arn: `arn:aws:iam::${accountId}:role/${actor.name}`,
        accountId,
        userName: actor.name,
      },
      attributes: session,
    },
  }
}
