/** Users, groups, roles and policies: an administrator's policy too many, a user without MFA. */
import { actors } from '../actor.ts'
import { allow, awsPolicy, group, ownPolicy, policy, policyVersion, role, trusting, user } from '../parts/iam.ts'
import { ACCOUNTS, type Place, type Places } from '../place.ts'
import type { Sample } from '../sample.ts'
import type { Story } from '../story.ts'

/** The roles that other resources have, by name. */
export type Roles = ReadonlyMap<Place, Readonly<Record<RoleName, Sample>>>

type RoleName = 'AppServer' | 'ShopTask' | 'ShopFunctions' | 'FlowLogs' | 'Build'

const service = (name: string) => trusting({ Service: `${name}.amazonaws.com` })
const people = (accountId: string) => trusting({ Federated: `arn:aws:iam::${accountId}:saml-provider/example-sso` })

export function identity(story: Story, places: Places): Roles {
  const { production, staging, platform } = places
  const roles = new Map([production, staging, platform].map(({ virginia }) => [virginia, rolesOf(story, virginia)]))
  for (const { virginia, ireland } of [production, staging, platform]) roles.set(ireland, roles.get(virginia)!)
  legacyBackup(story, production.virginia)
  intern(story, production.virginia)
  administrators(story, platform.virginia)
  wideTask(story, production.virginia, roles.get(production.virginia)!.ShopTask)
  contractor(story, staging.virginia)
  return roles
}

function rolesOf(story: Story, place: Place): Readonly<Record<RoleName, Sample>> {
  const tags = { CostCenter: place.account.name === 'platform' ? 'platform' : 'shop' }
  const deploy = policy(
    place,
    'Deploy',
    [-320, '10:00'],
    allow(['cloudformation:*', 'ecs:*', 'lambda:*', 'iam:PassRole']),
  )
  const created = [-320, '10:05'] as const
  const made = (name: string, trust: object, policies: Parameters<typeof role>[2]['policies'] = []) =>
    role(place, name, { created, trust, policies, tags })
  story.finds(
    deploy,
    made('PlatformAdmin', people(place.accountId), [awsPolicy('AdministratorAccess')]),
    made('Developer', people(place.accountId), [awsPolicy('PowerUserAccess')]),
    made('DatabaseAdmin', people(place.accountId), [awsPolicy('AmazonRDSFullAccess')]),
    made('SecurityAudit', people(place.accountId), [awsPolicy('SecurityAudit')]),
    made('DeployPipeline', trusting({ AWS: `arn:aws:iam::${ACCOUNTS.platform.id}:role/Build` }), [ownPolicy(deploy)]),
  )
  const [AppServer, ShopTask, ShopFunctions, FlowLogs, Build] = story.finds(
    made('AppServer', service('ec2'), [awsPolicy('AmazonSSMManagedInstanceCore')]),
    made('ShopTask', service('ecs-tasks'), [awsPolicy('service-role/AmazonECSTaskExecutionRolePolicy')]),
    made('ShopFunctions', service('lambda'), [awsPolicy('service-role/AWSLambdaBasicExecutionRole')]),
    made('FlowLogs', service('vpc-flow-logs')),
    made('Build', service('codebuild'), [awsPolicy('AWSCodeBuildDeveloperAccess')]),
  )
  return { AppServer, ShopTask, ShopFunctions, FlowLogs, Build }
}

/** A user with a key from 2019. Its policy is narrowed, and at the end it goes. */
function legacyBackup(story: Story, place: Place): void {
  const copy = policy(place, 'LegacyBackup', [-1500, '09:00'], allow(['s3:*']))
  const [, backup] = story.finds(
    copy,
    user(place, 'legacy-backup', { created: [-1500, '09:10'], policies: [ownPolicy(copy)] }),
  )
  const document = allow(['s3:GetObject', 's3:ListBucket', 's3:PutObject'], ['arn:aws:s3:::example-backups-*'])
  const request = { policyArn: copy.arn, policyDocument: JSON.stringify(document), setAsDefault: true }
  story.act({ at: [13, '10:40'], by: actors.sam, in: place, call: 'iam:CreatePolicyVersion', request }).changes(copy, {
    'configuration.defaultVersionId': 'v2',
    'configuration.policyVersionList': [policyVersion('v2', place.iso([13, '10:40']), document)],
    'configuration.updateDate': place.iso([13, '10:40']),
  })
  const detach = { userName: 'legacy-backup', policyArn: copy.arn }
  story
    .act({ at: [46, '09:01'], by: actors.ada, in: place, call: 'iam:DetachUserPolicy', request: detach })
    .changes(backup, { 'configuration.attachedManagedPolicies': [], relationships: [] })
    .changes(copy, { 'configuration.attachmentCount': 0 })
  story
    .act({
      at: [46, '09:04'],
      by: actors.ada,
      in: place,
      call: 'iam:DeleteUser',
      request: { userName: 'legacy-backup' },
    })
    .deletes(backup)
}

/** A user for the intern, in the console and without MFA, where all others come by single sign-on. */
function intern(story: Story, place: Place): void {
  const [developers] = story.finds(
    group(place, 'developers', [-700, '12:00'], [awsPolicy('ReadOnlyAccess')], ['ben']),
    group(place, 'auditors', [-700, '12:01'], [awsPolicy('SecurityAudit')]),
    user(place, 'ben', { created: [-700, '12:10'], groups: ['developers'], tags: { Team: 'shop' } }),
  )
  const ivy = user(place, 'ivy', { created: [3, '09:20'] })
  const by = actors.ben
  story.act({ at: [3, '09:20'], by, in: place, call: 'iam:CreateUser', request: { userName: 'ivy' } }).creates(ivy)
  story
    .act({
      at: [3, '09:24'],
      by,
      in: place,
      call: 'iam:AddUserToGroup',
      request: { userName: 'ivy', groupName: 'developers' },
    })
    .changes(ivy, {
      'configuration.groupList': ['developers'],
      relationships: user(place, 'ivy', { created: [3, '09:20'], groups: ['developers'] }).relationships,
    })
    .changes(developers, {
      relationships: group(place, 'developers', [-700, '12:00'], [], ['ben', 'ivy']).relationships,
    })
  story
    .act({
      at: [3, '09:26'],
      by,
      in: place,
      call: 'iam:CreateLoginProfile',
      request: { userName: 'ivy', passwordResetRequired: false },
    })
    .changes(ivy, { 'tags.Team': 'shop', 'tags.Console': 'yes' })
}

/** A policy that allows everything, attached for an emergency and forgotten for a week. */
function administrators(story: Story, place: Place): void {
  const [operators] = story.finds(group(place, 'operators', [-600, '10:30'], [awsPolicy('ReadOnlyAccess')]))
  const admin = policy(place, 'EmergencyAdmin', [18, '02:14'], allow(['*']))
  const by = actors.ada
  story
    .act({
      at: [18, '02:14'],
      by,
      in: place,
      call: 'iam:CreatePolicy',
      request: { policyName: 'EmergencyAdmin' },
      response: { policy: { arn: admin.arn } },
    })
    .creates(admin)
  story
    .act({
      at: [18, '02:16'],
      by,
      in: place,
      call: 'iam:AttachGroupPolicy',
      request: { groupName: 'operators', policyArn: admin.arn },
    })
    .changes(operators, {
      'configuration.attachedManagedPolicies': [awsPolicy('ReadOnlyAccess'), ownPolicy(admin)],
      relationships: group(place, 'operators', [-600, '10:30'], [ownPolicy(admin)]).relationships,
    })
  story
    .act({
      at: [25, '10:00'],
      by: actors.sam,
      in: place,
      call: 'iam:DetachGroupPolicy',
      request: { groupName: 'operators', policyArn: admin.arn },
    })
    .changes(operators, { 'configuration.attachedManagedPolicies': [awsPolicy('ReadOnlyAccess')], relationships: [] })
  story
    .act({ at: [25, '10:02'], by: actors.sam, in: place, call: 'iam:DeletePolicy', request: { policyArn: admin.arn } })
    .deletes(admin)
}

/** The pipeline gives the shop's tasks more than they need; it is taken back at the review. */
function wideTask(story: Story, place: Place, task: Sample): void {
  const usual = task.configuration.attachedManagedPolicies as readonly object[]
  const s3 = awsPolicy('AmazonS3FullAccess')
  const request = { roleName: task.resourceName, policyArn: s3.policyArn }
  story
    .act({ at: [14, '11:32'], by: actors.ci, in: place, call: 'iam:AttachRolePolicy', request })
    .changes(task, { 'configuration.attachedManagedPolicies': [...usual, s3] })
  story
    .act({ at: [28, '14:12'], by: actors.sam, in: place, call: 'iam:DetachRolePolicy', request })
    .changes(task, { 'configuration.attachedManagedPolicies': usual })
}

/** Another account may come in for a while. */
function contractor(story: Story, place: Place): void {
  const trust = trusting({ AWS: 'arn:aws:iam::999999999999:root' })
  const contractor = role(place, 'Contractor', {
    created: [8, '13:50'],
    trust,
    policies: [awsPolicy('ReadOnlyAccess')],
  })
  const roleName = 'Contractor'
  story
    .act({ at: [8, '13:50'], by: actors.ben, in: place, call: 'iam:CreateRole', request: { roleName } })
    .creates(contractor)
  story
    .act({ at: [39, '17:00'], by: actors.ben, in: place, call: 'iam:DeleteRole', request: { roleName } })
    .deletes(contractor)
}
