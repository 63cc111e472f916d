-- Generated from the migrations by scripts/dump-schema.ts: what they come to, to be read in a diff.

create table access_key (
  access_key_id text not null,
  account_id text not null,
  principal_arn text not null,
  sealed_secret bytea not null,
  policy jsonb not null,
  description text,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint access_key_pkey PRIMARY KEY (access_key_id)
);
CREATE INDEX access_key_account ON public.access_key USING btree (account_id);

create table account (
  account_id text not null,
  name text,
  regions text[] not null,
  role_arn text,
  external_id text,
  profile text,
  endpoint_url text,
  events_queue_url text,
  created_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (account_id),
  constraint account_account_id_check CHECK ((account_id ~ '^[0-9]{12}$'::text))
);

create table change_event (
  account_id text not null,
  region text not null,
  event_id text not null,
  event_time timestamp with time zone not null,
  event_source text not null,
  event_name text not null,
  principal_arn text,
  principal_type text,
  user_name text,
  source_ip text,
  user_agent text,
  error_code text,
  constraint change_event_pkey PRIMARY KEY (account_id, region, event_id)
);

create table chore (
  name text not null,
  due_at timestamp with time zone not null,
  leased_by text,
  leased_until timestamp with time zone,
  constraint chore_pkey PRIMARY KEY (name)
);

create table config_rule (
  account_id text not null,
  region text not null,
  name text not null,
  rule_id text not null,
  description text,
  owner text not null,
  source jsonb not null,
  scope jsonb,
  input_parameters text,
  maximum_execution_frequency text,
  created_by text,
  state text not null,
  revision integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  first_activated_at timestamp with time zone,
  first_evaluation_started boolean default false not null,
  last_successful_invocation_at timestamp with time zone,
  last_failed_invocation_at timestamp with time zone,
  last_successful_evaluation_at timestamp with time zone,
  last_failed_evaluation_at timestamp with time zone,
  last_error_code text,
  last_error_message text,
  last_error_reason text,
  asked_at timestamp with time zone,
  evaluation_modes text[] default '{DETECTIVE}'::text[] not null,
  constraint config_rule_pkey PRIMARY KEY (account_id, region, name),
  constraint config_rule_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'DELETING'::text, 'DELETING_RESULTS'::text, 'EVALUATING'::text])))
);
CREATE UNIQUE INDEX config_rule_id ON public.config_rule USING btree (account_id, region, rule_id);

create table configuration_item (
  account_id text not null,
  region text not null,
  resource_type text not null,
  resource_id text not null,
  capture_time timestamp with time zone not null,
  state_id bigint not null,
  status text not null,
  resource_name text,
  arn text,
  availability_zone text,
  resource_creation_time timestamp with time zone,
  document_hash bytea,
  related_events text[] not null,
  recording_frequency text not null,
  origin text not null,
  recorded_at timestamp with time zone not null,
  constraint configuration_item_pkey PRIMARY KEY (account_id, region, resource_type, resource_id, capture_time, state_id)
) partition by RANGE (capture_time);

create table configuration_recorder (
  account_id text not null,
  region text not null,
  name text not null,
  role_arn text,
  recording_group jsonb not null,
  recording_mode jsonb not null,
  recording_scope text not null,
  service_principal text,
  recording boolean default false not null,
  last_start_time timestamp with time zone,
  last_stop_time timestamp with time zone,
  last_status text default 'Pending'::text not null,
  last_error_code text,
  last_error_message text,
  last_status_change_time timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint configuration_recorder_pkey PRIMARY KEY (account_id, region, name),
  constraint configuration_recorder_recording_scope_check CHECK ((recording_scope = ANY (ARRAY['PAID'::text, 'INTERNAL'::text])))
);
CREATE UNIQUE INDEX configuration_recorder_owner ON public.configuration_recorder USING btree (account_id, region, COALESCE(service_principal, ''::text));

create table conformance_pack (
  account_id text not null,
  region text not null,
  name text not null,
  pack_id text not null,
  state text not null,
  status_reason text,
  template_body text not null,
  template_document jsonb,
  input_parameters jsonb not null,
  delivery_s3_bucket text,
  delivery_s3_key_prefix text,
  created_by text,
  stack_id text not null,
  created_at timestamp with time zone not null,
  update_requested_at timestamp with time zone not null,
  update_completed_at timestamp with time zone,
  constraint conformance_pack_pkey PRIMARY KEY (account_id, region, name),
  constraint conformance_pack_state_check CHECK ((state = ANY (ARRAY['CREATE_IN_PROGRESS'::text, 'CREATE_COMPLETE'::text, 'CREATE_FAILED'::text, 'DELETE_IN_PROGRESS'::text, 'DELETE_FAILED'::text])))
);

create table conformance_pack_resource (
  account_id text not null,
  region text not null,
  pack_name text not null,
  logical_id text not null,
  resource_type text not null,
  properties jsonb not null,
  constraint conformance_pack_resource_pkey PRIMARY KEY (account_id, region, pack_name, logical_id),
  constraint conformance_pack_resource_account_id_region_pack_name_fkey FOREIGN KEY (account_id, region, pack_name) REFERENCES conformance_pack(account_id, region, name) ON DELETE CASCADE
);

create table conformance_pack_rule (
  account_id text not null,
  region text not null,
  pack_name text not null,
  logical_id text not null,
  local_name text not null,
  rule_id text not null,
  controls text[] not null,
  metadata jsonb not null,
  constraint conformance_pack_rule_pkey PRIMARY KEY (account_id, region, pack_name, logical_id),
  constraint conformance_pack_rule_account_id_region_pack_name_fkey FOREIGN KEY (account_id, region, pack_name) REFERENCES conformance_pack(account_id, region, name) ON DELETE CASCADE
);
CREATE UNIQUE INDEX conformance_pack_rule_id ON public.conformance_pack_rule USING btree (account_id, region, rule_id);

create table deleted_rule (
  account_id text not null,
  region text not null,
  rule_id text not null,
  name text not null,
  source_identifier text,
  deleted_at timestamp with time zone not null,
  constraint deleted_rule_pkey PRIMARY KEY (account_id, region, rule_id)
);

create table delivery_channel (
  account_id text not null,
  region text not null,
  name text not null,
  s3_bucket_name text not null,
  s3_key_prefix text,
  s3_kms_key_arn text,
  sns_topic_arn text,
  delivery_frequency text,
  created_at timestamp with time zone not null,
  constraint delivery_channel_pkey PRIMARY KEY (account_id, region, name)
);

create table document (
  account_id text not null,
  hash bytea not null,
  body bytea not null,
  constraint document_pkey PRIMARY KEY (account_id, hash)
);
alter table document alter column body set storage external;

create table event_cursor (
  account_id text not null,
  region text not null,
  looked_up_to timestamp with time zone not null,
  due_at timestamp with time zone not null,
  leased_by text,
  leased_until timestamp with time zone,
  last_error_code text,
  last_error_message text,
  constraint event_cursor_pkey PRIMARY KEY (account_id, region)
);

create table import_job (
  id text not null,
  source text not null,
  account_id text not null,
  region text not null,
  state text not null,
  progress jsonb not null,
  error text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  leased_by text,
  leased_until timestamp with time zone,
  constraint import_job_pkey PRIMARY KEY (id)
);

create table imported_file (
  source text not null,
  file text not null,
  fingerprint text not null,
  items integer not null,
  imported_at timestamp with time zone not null,
  constraint imported_file_pkey PRIMARY KEY (source, file)
);

create table installation_secret (
  name text not null,
  sealed bytea not null,
  constraint installation_secret_pkey PRIMARY KEY (name)
);

create table local_function (
  account_id text not null,
  region text not null,
  name text not null,
  runtime text not null,
  handler text not null,
  files jsonb not null,
  timeout_seconds integer not null,
  memory_mb integer not null,
  role_arn text,
  updated_at timestamp with time zone not null,
  constraint local_function_pkey PRIMARY KEY (account_id, region, name),
  constraint local_function_runtime_check CHECK ((runtime = ANY (ARRAY['python3'::text, 'nodejs'::text])))
);

create table outbox (
  account_id text not null,
  region text not null,
  id bigint generated always as identity not null,
  transaction_id xid8 default pg_current_xact_id() not null,
  kind text not null,
  message_id uuid default gen_random_uuid() not null,
  resource_type text,
  resource_id text,
  capture_time timestamp with time zone,
  state_id bigint,
  payload jsonb,
  created_at timestamp with time zone not null,
  shard smallint generated always as ((abs((hashtext((account_id || region)))::bigint) % (16)::bigint)) stored not null,
  constraint outbox_pkey PRIMARY KEY (account_id, region, id)
);
CREATE INDEX outbox_compliance ON public.outbox USING btree (shard, transaction_id, id) WHERE (kind = 'compliance_change'::text);
CREATE INDEX outbox_items ON public.outbox USING btree (shard, transaction_id, id) WHERE (kind = 'configuration_item'::text);

create table outbox_consumer (
  name text not null,
  transaction_id xid8 not null,
  id bigint not null,
  shard smallint default 0 not null,
  leased_by text,
  leased_until timestamp with time zone,
  kind text not null,
  constraint outbox_consumer_pkey PRIMARY KEY (name)
);

create table pending_read (
  account_id text not null,
  region text not null,
  resource_type text not null,
  wanted text not null,
  event_ids text[] not null,
  event_time timestamp with time zone,
  cascade boolean not null,
  revision integer default 0 not null,
  due_at timestamp with time zone not null,
  leased_by text,
  leased_until timestamp with time zone,
  attempts integer default 0 not null,
  constraint pending_read_pkey PRIMARY KEY (account_id, region, resource_type, wanted)
);
CREATE INDEX pending_read_due ON public.pending_read USING btree (due_at);

create table recorder_schedule (
  account_id text not null,
  region text not null,
  fingerprint text not null,
  constraint recorder_schedule_pkey PRIMARY KEY (account_id, region)
);

create table rego_policy (
  account_id text not null,
  region text not null,
  name text not null,
  module bytea,
  entrypoint text not null,
  updated_at timestamp with time zone not null,
  constraint rego_policy_pkey PRIMARY KEY (account_id, region, name)
);

create table relationship (
  account_id text not null,
  region text not null,
  resource_type text not null,
  resource_id text not null,
  target_type text not null,
  target text not null,
  target_by_name boolean not null,
  name text not null,
  constraint relationship_pkey PRIMARY KEY (account_id, region, resource_type, resource_id, target_type, target, name)
);
CREATE INDEX relationship_target ON public.relationship USING btree (account_id, region, target_type, target);

create table resource (
  account_id text not null,
  region text not null,
  resource_type text not null,
  resource_id text not null,
  resource_name text,
  arn text,
  availability_zone text,
  resource_creation_time timestamp with time zone,
  status text not null,
  capture_time timestamp with time zone not null,
  state_id bigint not null,
  recording_frequency text not null,
  observed_at timestamp with time zone not null,
  document_hash bytea,
  change_hash bytea,
  reading_hash bytea,
  live boolean not null,
  document jsonb,
  constraint resource_pkey PRIMARY KEY (account_id, region, resource_type, resource_id)
);
alter table resource alter column document set storage external;
CREATE INDEX resource_arn ON public.resource USING btree (account_id, arn) WHERE (arn IS NOT NULL);
CREATE INDEX resource_name ON public.resource USING btree (account_id, region, resource_type, resource_name) WHERE (resource_name IS NOT NULL);

create table resource_evaluation (
  account_id text not null,
  region text not null,
  evaluation_id text not null,
  resource_type text not null,
  resource_id text not null,
  resource_configuration text not null,
  schema_type text not null,
  context_identifier text,
  timeout_seconds integer not null,
  client_token text,
  status text not null,
  failure_reason text,
  compliance text,
  results jsonb not null,
  started_at timestamp with time zone not null,
  constraint resource_evaluation_pkey PRIMARY KEY (account_id, region, evaluation_id)
);
CREATE INDEX resource_evaluation_start ON public.resource_evaluation USING btree (account_id, region, started_at, evaluation_id);
CREATE UNIQUE INDEX resource_evaluation_token ON public.resource_evaluation USING btree (account_id, region, client_token);

create table resource_tag (
  account_id text not null,
  region text not null,
  arn text not null,
  key text not null,
  value text not null,
  constraint resource_tag_pkey PRIMARY KEY (account_id, region, arn, key)
);

create table resource_type_status (
  account_id text not null,
  region text not null,
  resource_type text not null,
  recording_frequency text not null,
  recorded boolean not null,
  due_at timestamp with time zone not null,
  leased_by text,
  leased_until timestamp with time zone,
  last_attempt_at timestamp with time zone,
  last_success_at timestamp with time zone,
  last_error_at timestamp with time zone,
  last_error_code text,
  last_error_message text,
  unavailable_reason text,
  resource_count integer default 0 not null,
  changed_count integer default 0 not null,
  deleted_count integer default 0 not null,
  duration_ms integer,
  constraint resource_type_status_pkey PRIMARY KEY (account_id, region, resource_type)
);
CREATE INDEX resource_type_status_due ON public.resource_type_status USING btree (due_at);

create table retention_configuration (
  account_id text not null,
  region text not null,
  name text not null,
  retention_period_in_days integer not null,
  constraint retention_configuration_pkey PRIMARY KEY (account_id, region, name),
  constraint retention_configuration_retention_period_in_days_check CHECK (((retention_period_in_days >= 30) AND (retention_period_in_days <= 2557)))
);

create table rule_due (
  account_id text not null,
  region text not null,
  rule_id text not null,
  due_at timestamp with time zone not null,
  every_seconds integer,
  asked bigint default 0 not null,
  leased_by text,
  leased_until timestamp with time zone,
  answered bigint default '-1'::integer not null,
  facts_since timestamp with time zone,
  constraint rule_due_pkey PRIMARY KEY (account_id, region, rule_id)
);
CREATE INDEX rule_due_at ON public.rule_due USING btree (due_at);

create table rule_invocation (
  account_id text not null,
  region text not null,
  rule_id text not null,
  id bigint generated always as identity not null,
  resource_type text,
  resource_id text,
  capture_time timestamp with time zone,
  state_id bigint,
  changed boolean default false not null,
  due_at timestamp with time zone not null,
  attempts integer default 0 not null,
  evaluations integer,
  error_code text,
  leased_by text,
  leased_until timestamp with time zone,
  constraint rule_invocation_pkey PRIMARY KEY (account_id, region, rule_id, id),
  constraint rule_invocation_account_id_region_rule_id_resource_type_res_key UNIQUE NULLS NOT DISTINCT (account_id, region, rule_id, resource_type, resource_id, state_id)
);
CREATE INDEX rule_invocation_due ON public.rule_invocation USING btree (due_at);

create table rule_log (
  account_id text not null,
  region text not null,
  rule_id text not null,
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  resource_type text,
  resource_id text,
  text text not null,
  constraint rule_log_pkey PRIMARY KEY (account_id, region, rule_id, id)
);

create table verdict (
  account_id text not null,
  region text not null,
  rule_id text not null,
  resource_type text not null,
  resource_id text not null,
  from_time timestamp with time zone not null,
  to_time timestamp with time zone,
  compliance text not null,
  annotation text,
  reason text,
  capture_time timestamp with time zone,
  state_id bigint,
  invoked_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint verdict_pkey PRIMARY KEY (account_id, region, rule_id, resource_type, resource_id, from_time)
);
CREATE UNIQUE INDEX verdict_open ON public.verdict USING btree (account_id, region, rule_id, resource_type, resource_id) WHERE (to_time IS NULL);
CREATE INDEX verdict_resource ON public.verdict USING btree (account_id, region, resource_type, resource_id) WHERE (to_time IS NULL);
