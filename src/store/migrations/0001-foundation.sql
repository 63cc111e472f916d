-- The ledger and what surrounds it. Every table of one account's data begins its key with account_id and region, so that it
-- can be distributed by account_id.

-- Accounts that Plumbline knows: connected ones are read, the others have recorders, PutResourceConfig and imports only.
create table account (
  account_id text primary key check (account_id ~ '^[0-9]{12}$'),
  name text,
  -- Empty: every region that has a recorder.
  regions text[] not null,
  -- Null in role_arn and profile: the credentials of the process.
  role_arn text,
  external_id text,
  profile text,
  endpoint_url text,
  -- An SQS queue that EventBridge feeds with the account's CloudTrail management events.
  events_queue_url text,
  created_at timestamptz not null
);

create table access_key (
  access_key_id text primary key,
  account_id text not null,
  principal_arn text not null,
  -- AES-256-GCM under a key file that is outside the database.
  sealed_secret bytea not null,
  policy jsonb not null,
  description text,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index access_key_account on access_key (account_id);

create table configuration_recorder (
  account_id text not null,
  region text not null,
  name text not null,
  role_arn text,
  recording_group jsonb not null,
  recording_mode jsonb not null,
  recording_scope text not null check (recording_scope in ('PAID', 'INTERNAL')),
  service_principal text,
  recording boolean not null default false,
  last_start_time timestamptz,
  last_stop_time timestamptz,
  last_status text not null default 'Pending',
  last_error_code text,
  last_error_message text,
  last_status_change_time timestamptz,
  created_at timestamptz not null,
  primary key (account_id, region, name)
);
-- AWS allows one customer managed recorder, and one per service, in an account and region.
create unique index configuration_recorder_owner on configuration_recorder (account_id, region, coalesce(service_principal, ''));

create table delivery_channel (
  account_id text not null,
  region text not null,
  name text not null,
  s3_bucket_name text not null,
  s3_key_prefix text,
  s3_kms_key_arn text,
  sns_topic_arn text,
  delivery_frequency text,
  created_at timestamptz not null,
  primary key (account_id, region, name)
);

create table retention_configuration (
  account_id text not null,
  region text not null,
  name text not null,
  retention_period_in_days integer not null check (retention_period_in_days between 30 and 2557),
  primary key (account_id, region, name)
);

-- Tags of AWS Config's own resources (recorders, rules, aggregators), by ARN.
create table resource_tag (
  account_id text not null,
  region text not null,
  arn text not null,
  key text not null,
  value text not null,
  primary key (account_id, region, arn, key)
);

-- A document is {configuration, supplementaryConfiguration, tags, relationships} as canonical JSON, compressed (zstd), stored once
-- by the SHA-256 of its text.
create table document (
  account_id text not null,
  hash bytea not null,
  body bytea not null,
  primary key (account_id, hash)
);
alter table document alter column body set storage external;

-- The ledger: append-only, one row a configuration item.
create table configuration_item (
  account_id text not null,
  region text not null,
  resource_type text not null,
  resource_id text not null,
  capture_time timestamptz not null,
  -- configurationStateId: orders the items of a resource.
  state_id bigint not null,
  status text not null,
  resource_name text,
  arn text,
  availability_zone text,
  resource_creation_time timestamptz,
  -- Null when nothing is known of the configuration (deleted, not recorded).
  document_hash bytea,
  related_events text[] not null,
  recording_frequency text not null,
  -- recorder, import or put (PutResourceConfig).
  origin text not null,
  recorded_at timestamptz not null,
  primary key (account_id, region, resource_type, resource_id, capture_time, state_id)
) partition by range (capture_time);

-- The last item of each resource, with its document for queries.
create table resource (
  account_id text not null,
  region text not null,
  resource_type text not null,
  resource_id text not null,
  resource_name text,
  arn text,
  availability_zone text,
  resource_creation_time timestamptz,
  status text not null,
  capture_time timestamptz not null,
  state_id bigint not null,
  recording_frequency text not null,
  -- When the reading that made this item began: a reading that began earlier is stale.
  observed_at timestamptz not null,
  document_hash bytea,
  -- SHA-256 of what makes a new item when it changes: the document without the type's volatile keys.
  change_hash bytea,
  -- SHA-256 of the last reading as it came: equal means unchanged without looking closer.
  reading_hash bytea,
  -- False once deleted or no longer recorded.
  live boolean not null,
  document jsonb,
  primary key (account_id, region, resource_type, resource_id)
);
alter table resource alter column document set storage external;
create index resource_name on resource (account_id, region, resource_type, resource_name) where resource_name is not null;
create index resource_arn on resource (account_id, arn) where arn is not null;

-- Edges of live resources, as their own documents name them; read backwards through the index.
create table relationship (
  account_id text not null,
  region text not null,
  resource_type text not null,
  resource_id text not null,
  target_type text not null,
  -- Id, or name where AWS Config gives a name only (target_by_name).
  target text not null,
  target_by_name boolean not null,
  name text not null,
  primary key (account_id, region, resource_type, resource_id, target_type, target, name)
);
create index relationship_target on relationship (account_id, region, target_type, target);

-- CloudTrail events that changed something: who, when, from where and which call.
create table change_event (
  account_id text not null,
  region text not null,
  event_id text not null,
  event_time timestamptz not null,
  event_source text not null,
  event_name text not null,
  principal_arn text,
  principal_type text,
  user_name text,
  source_ip text,
  user_agent text,
  error_code text,
  primary key (account_id, region, event_id)
);

-- What must be told, written in the transaction of what changed. A consumer reads in order of (transaction_id, id), only what
-- no running transaction can still precede: transaction_id < pg_snapshot_xmin(pg_current_snapshot()).
create table outbox (
  account_id text not null,
  region text not null,
  id bigint generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  -- configuration_item
  kind text not null,
  message_id uuid not null default gen_random_uuid(),
  resource_type text,
  resource_id text,
  capture_time timestamptz,
  state_id bigint,
  payload jsonb,
  created_at timestamptz not null,
  primary key (account_id, region, id)
);

-- Where each consumer of the outbox stands.
create table outbox_consumer (
  name text primary key,
  transaction_id xid8 not null,
  id bigint not null
);

-- One row per account, region and type that a recorder records: its schedule, its lease and its last outcome.
create table resource_type_status (
  account_id text not null,
  region text not null,
  resource_type text not null,
  recording_frequency text not null,
  -- False for a type that is recorded no more but has resources: it is read on to learn of their deletion.
  recorded boolean not null,
  due_at timestamptz not null,
  leased_by text,
  leased_until timestamptz,
  last_attempt_at timestamptz,
  last_success_at timestamptz,
  last_error_at timestamptz,
  last_error_code text,
  last_error_message text,
  -- Why the type cannot be read in this region at all (no list handler, not offered there).
  unavailable_reason text,
  resource_count integer not null default 0,
  changed_count integer not null default 0,
  deleted_count integer not null default 0,
  duration_ms integer,
  primary key (account_id, region, resource_type)
);
create index resource_type_status_due on resource_type_status (due_at);

-- What resource_type_status was last made from, per account and region: its running recorders and whether it is connected.
create table recorder_schedule (
  account_id text not null,
  region text not null,
  fingerprint text not null,
  primary key (account_id, region)
);

-- Resources that an event named and that are to be read again; events of one resource before the reading coalesce in its row.
create table pending_read (
  account_id text not null,
  region text not null,
  resource_type text not null,
  -- `id:...`, `name:...`, `arn:...`, or `*` for all of the type.
  wanted text not null,
  event_ids text[] not null,
  -- The time of the first of the events.
  event_time timestamptz,
  -- Whether what is related to the resource is read again too, when it changed.
  cascade boolean not null,
  -- Moves with each event that coalesces into the row, so that a reading that is under way does not swallow it.
  revision integer not null default 0,
  due_at timestamptz not null,
  leased_by text,
  leased_until timestamptz,
  attempts integer not null default 0,
  primary key (account_id, region, resource_type, wanted)
);
create index pending_read_due on pending_read (due_at);

-- How far CloudTrail's LookupEvents was read.
create table event_cursor (
  account_id text not null,
  region text not null,
  looked_up_to timestamptz not null,
  due_at timestamptz not null,
  leased_by text,
  leased_until timestamptz,
  last_error_code text,
  last_error_message text,
  primary key (account_id, region)
);

-- Files of an import that are wholly in the ledger.
create table imported_file (
  source text not null,
  file text not null,
  fingerprint text not null,
  items integer not null,
  imported_at timestamptz not null,
  primary key (source, file)
);

-- Imports that were asked for; a worker leases and runs them, and one that died is taken up again.
create table import_job (
  id text primary key,
  source text not null,
  -- The account and region whose credentials read an s3:// source.
  account_id text not null,
  region text not null,
  -- queued, running, done or failed
  state text not null,
  progress jsonb not null,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz,
  leased_by text,
  leased_until timestamptz
);

-- Chores of the installation, each due at a time and leased by one worker.
create table chore (
  name text primary key,
  due_at timestamptz not null,
  leased_by text,
  leased_until timestamptz
);
insert into chore (name, due_at) values ('purge', '-infinity');

-- Secrets of the installation (the key that signs page tokens), sealed under the key file.
create table installation_secret (
  name text primary key,
  sealed bytea not null
);
