-- Rules and what they judged.

create table config_rule (
  account_id text not null,
  region text not null,
  name text not null,
  -- config-rule-abc123: also the last part of the ARN, and the key of the rule's verdicts.
  rule_id text not null,
  description text,
  owner text not null,
  source jsonb not null,
  scope jsonb,
  -- JSON text, as it was put.
  input_parameters text,
  maximum_execution_frequency text,
  -- The service that made it (conformance packs); such a rule is not changed by its account.
  created_by text,
  state text not null check (state in ('ACTIVE', 'DELETING', 'DELETING_RESULTS', 'EVALUATING')),
  -- Moves with each change of the rule: what was judged under an earlier one is judged anew.
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- What DescribeConfigRuleEvaluationStatus tells.
  first_activated_at timestamptz,
  first_evaluation_started boolean not null default false,
  last_successful_invocation_at timestamptz,
  last_failed_invocation_at timestamptz,
  last_successful_evaluation_at timestamptz,
  last_failed_evaluation_at timestamptz,
  last_error_code text,
  last_error_message text,
  -- fact_unreadable, error
  last_error_reason text,
  -- When an evaluation was last asked for by StartConfigRulesEvaluation.
  asked_at timestamptz,
  primary key (account_id, region, name)
);
create unique index config_rule_id on config_rule (account_id, region, rule_id);

-- Rules that were deleted: their verdicts have ended, and are asked for by time.
create table deleted_rule (
  account_id text not null,
  region text not null,
  rule_id text not null,
  name text not null,
  source_identifier text,
  deleted_at timestamptz not null,
  primary key (account_id, region, rule_id)
);

-- Verdicts are intervals: the one of a rule and resource that has no end is now.
create table verdict (
  account_id text not null,
  region text not null,
  rule_id text not null,
  resource_type text not null,
  resource_id text not null,
  from_time timestamptz not null,
  to_time timestamptz,
  -- COMPLIANT, NON_COMPLIANT, NOT_APPLICABLE, INSUFFICIENT_DATA
  compliance text not null,
  annotation text,
  -- INSUFFICIENT_DATA only: unreadable, fact unreadable, error.
  reason text,
  -- The item that was judged.
  capture_time timestamptz,
  state_id bigint,
  invoked_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (account_id, region, rule_id, resource_type, resource_id, from_time)
);
create unique index verdict_open on verdict (account_id, region, rule_id, resource_type, resource_id) where to_time is null;
create index verdict_resource on verdict (account_id, region, resource_type, resource_id) where to_time is null;

-- A rule that is to judge all of its scope: it is new, it changed, its time has come, or it was asked to. Leased by one worker, which
-- notes how far it is.
create table rule_due (
  account_id text not null,
  region text not null,
  rule_id text not null,
  due_at timestamptz not null,
  -- The next regular evaluation, in seconds from the last; null for a rule that judges changes only.
  every_seconds integer,
  -- Counts the times that it was asked for, so that what is asked while it judges is not taken for done.
  asked bigint not null default 0,
  leased_by text,
  leased_until timestamptz,
  primary key (account_id, region, rule_id)
);
create index rule_due_at on rule_due (due_at);

-- Changes are judged shard by shard, each by one worker at a time, in the order of the outbox.
alter table outbox add column shard smallint not null generated always as (abs(hashtext(account_id || region)::bigint) % 16) stored;
create index outbox_shard on outbox (shard, transaction_id, id);
alter table outbox_consumer add column shard smallint not null default 0, add column leased_by text, add column leased_until timestamptz;
insert into outbox_consumer (name, shard, transaction_id, id)
select 'evaluator-' || s, s, '0', 0 from generate_series(0, 15) as s;
