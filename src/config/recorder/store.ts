import type { Queryable } from '../../store/database.ts'
import type { FullRecordingGroup, Recorder } from './recorder.ts'
import { recorderArn } from './recorder.ts'

/** An account in a region: the scope of recorders, channels and tags. */
export interface Scope {
  readonly accountId: string
  readonly region: string
}

interface Row {
  account_id: string
  region: string
  name: string
  role_arn: string | null
  recording_group: Recorder['recordingGroup']
  recording_mode: Recorder['recordingMode']
  recording_scope: Recorder['recordingScope']
  service_principal: string | null
  recording: boolean
  last_start_time: Date | null
  last_stop_time: Date | null
  last_status: Recorder['lastStatus']
  last_error_code: string | null
  last_error_message: string | null
  last_status_change_time: Date | null
  created_at: Date
}

const COLUMNS = `account_id, region, name, role_arn, recording_group, recording_mode, recording_scope, service_principal,
  recording, last_start_time, last_stop_time, last_status, last_error_code, last_error_message, last_status_change_time,
  created_at`

function fromRow(row: Row): Recorder {
  return {
    accountId: row.account_id,
    region: row.region,
    name: row.name,
    roleArn: row.role_arn ?? undefined,
    recordingGroup: row.recording_group,
    recordingMode: row.recording_mode,
    recordingScope: row.recording_scope,
    servicePrincipal: row.service_principal ?? undefined,
    recording: row.recording,
    lastStartTime: row.last_start_time ?? undefined,
    lastStopTime: row.last_stop_time ?? undefined,
    lastStatus: row.last_status,
    lastErrorCode: row.last_error_code ?? undefined,
    lastErrorMessage: row.last_error_message ?? undefined,
    lastStatusChangeTime: row.last_status_change_time ?? undefined,
    createdAt: row.created_at,
  }
}

/** All recorders of the account in the region, by name: the customer managed one and one per linked service. */
export async function recordersOf(db: Queryable, { accountId, region }: Scope): Promise<Recorder[]> {
  const { rows } = await db.query<Row>(
    `select ${COLUMNS} from configuration_recorder where account_id = $1 and region = $2 order by name collate "C"`,
    [accountId, region],
  )
  return rows.map(fromRow)
}

/** The same, kept from change by others until the transaction ends. */
export async function lockRecorders(tx: Queryable, { accountId, region }: Scope): Promise<Recorder[]> {
  const { rows } = await tx.query<Row>(
    `select ${COLUMNS} from configuration_recorder where account_id = $1 and region = $2
     order by name collate "C" for update`,
    [accountId, region],
  )
  return rows.map(fromRow)
}

/** The recorder with the ARN, if it is the scope's, kept from change by others until the transaction ends. */
export async function lockRecorderByArn(tx: Queryable, scope: Scope, arn: string): Promise<Recorder | undefined> {
  return (await lockRecorders(tx, scope)).find((recorder) => recorderArn(recorder) === arn)
}

/**
 * Running recorders of all accounts and regions, in order of account, region and name.
 *
 * @param after the last recorder of the page before
 * @param limit at most so many
 */
export async function runningRecorders(
  db: Queryable,
  after?: Pick<Recorder, 'accountId' | 'region' | 'name'>,
  limit = 500,
): Promise<Recorder[]> {
  const { rows } = await db.query<Row>(
    `select ${COLUMNS} from configuration_recorder
     where recording
       and (account_id collate "C", region collate "C", name collate "C") > ($1 collate "C", $2 collate "C", $3 collate "C")
     order by account_id collate "C", region collate "C", name collate "C" limit $4`,
    [after?.accountId ?? '', after?.region ?? '', after?.name ?? '', limit],
  )
  return rows.map(fromRow)
}

/**
 * Creates or updates the customer managed recorder; an update changes role, group and mode only, so that one that is running
 * stays so. A unique violation of `configuration_recorder_owner` means that the account has one of another name.
 */
export async function putCustomerRecorder(
  tx: Queryable,
  of: Pick<Recorder, 'accountId' | 'region' | 'name' | 'roleArn' | 'recordingGroup' | 'recordingMode' | 'createdAt'>,
): Promise<{ created: boolean }> {
  const { rows } = await tx.query<{ created: boolean }>(
    `insert into configuration_recorder
       (account_id, region, name, role_arn, recording_group, recording_mode, recording_scope, created_at)
     values ($1, $2, $3, $4, $5, $6, 'PAID', $7)
     on conflict (account_id, region, name) do update set
       role_arn = excluded.role_arn, recording_group = excluded.recording_group, recording_mode = excluded.recording_mode
     where configuration_recorder.service_principal is null
     returning xmax = 0 as created`,
    [of.accountId, of.region, of.name, of.roleArn, of.recordingGroup, of.recordingMode, of.createdAt],
  )
  const row = rows[0]
  if (row === undefined) throw new Error(`The name ${of.name} is a service-linked recorder's`)
  return row
}

/** Creates a running service-linked recorder, unless its service has one already. */
export async function createServiceLinkedRecorder(
  tx: Queryable,
  of: Pick<
    Recorder,
    | 'accountId'
    | 'region'
    | 'name'
    | 'roleArn'
    | 'recordingGroup'
    | 'recordingMode'
    | 'recordingScope'
    | 'servicePrincipal'
    | 'createdAt'
  >,
): Promise<{ created: boolean }> {
  const { rowCount } = await tx.query(
    `insert into configuration_recorder
       (account_id, region, name, role_arn, recording_group, recording_mode, recording_scope, service_principal,
        recording, last_start_time, last_status_change_time, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, true, $9, $9, $9)
     on conflict do nothing`,
    [
      of.accountId,
      of.region,
      of.name,
      of.roleArn,
      of.recordingGroup,
      of.recordingMode,
      of.recordingScope,
      of.servicePrincipal,
      of.createdAt,
    ],
  )
  return { created: rowCount === 1 }
}

export async function setRecordingGroup(tx: Queryable, of: Recorder, group: FullRecordingGroup): Promise<void> {
  await tx.query(
    'update configuration_recorder set recording_group = $4 where account_id = $1 and region = $2 and name = $3',
    [of.accountId, of.region, of.name, group],
  )
}

export async function startRecorder(tx: Queryable, of: Recorder, now: Date): Promise<void> {
  await tx.query(
    `update configuration_recorder set recording = true, last_start_time = $4, last_status = 'Pending',
       last_error_code = null, last_error_message = null, last_status_change_time = $4
     where account_id = $1 and region = $2 and name = $3`,
    [of.accountId, of.region, of.name, now],
  )
}

export async function stopRecorder(tx: Queryable, of: Recorder, now: Date): Promise<void> {
  await tx.query(
    `update configuration_recorder set recording = false, last_stop_time = $4, last_status_change_time = $4
     where account_id = $1 and region = $2 and name = $3`,
    [of.accountId, of.region, of.name, now],
  )
}

export async function deleteRecorder(tx: Queryable, of: Recorder): Promise<void> {
  await tx.query('delete from configuration_recorder where account_id = $1 and region = $2 and name = $3', [
    of.accountId,
    of.region,
    of.name,
  ])
}

/** How a recording ended. The last error stays readable after a success, as AWS Config keeps it. */
export type Outcome =
  | { readonly status: 'Success' }
  | { readonly status: 'Failure'; readonly errorCode: string; readonly errorMessage: string }

/** Notes how recording went with the running recorders of the account in the region. */
export async function noteOutcome(db: Queryable, scope: Scope, outcome: Outcome, now: Date): Promise<void> {
  const failure = outcome.status === 'Failure' ? outcome : undefined
  await db.query(
    `update configuration_recorder set last_status = $3,
       last_error_code = coalesce($4, last_error_code), last_error_message = coalesce($5, last_error_message),
       last_status_change_time = case when last_status = $3 then last_status_change_time else $6 end
     where account_id = $1 and region = $2 and recording
       and (last_status <> $3 or last_error_code is distinct from coalesce($4, last_error_code)
         or last_error_message is distinct from coalesce($5, last_error_message))`,
    [scope.accountId, scope.region, outcome.status, failure?.errorCode, failure?.errorMessage, now],
  )
}
