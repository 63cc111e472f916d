-- Custom rules: functions that are told of changes and times, what they and policies wrote, and local functions.

-- What a function is to be told of. Written with what changed, taken up by a worker outside of that transaction, and deleted when the
-- function has put its evaluations: a worker that dies tells it again. What failed for good stays, until the same is told with success.
create table rule_invocation (
  account_id text not null,
  region text not null,
  rule_id text not null,
  id bigint generated always as identity,
  -- The item; all null: its time has come.
  resource_type text,
  resource_id text,
  capture_time timestamptz,
  state_id bigint,
  -- A change set it off; else it was asked for.
  changed boolean not null default false,
  -- Infinity when it failed for good.
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- How many evaluations this attempt has put; null when it called PutEvaluations not yet.
  evaluations integer,
  -- Of the last attempt.
  error_code text,
  leased_by text,
  leased_until timestamptz,
  primary key (account_id, region, rule_id, id),
  unique nulls not distinct (account_id, region, rule_id, resource_type, resource_id, state_id)
);
create index rule_invocation_due on rule_invocation (due_at);

-- What functions printed and what policies said while they judged; the last few hundred of each rule.
create table rule_log (
  account_id text not null,
  region text not null,
  rule_id text not null,
  id bigint generated always as identity,
  at timestamptz not null,
  -- What was judged, where it was a resource.
  resource_type text,
  resource_id text,
  text text not null,
  primary key (account_id, region, rule_id, id)
);

-- Functions that run here and stand for the AWS Lambda function of their name.
create table local_function (
  account_id text not null,
  region text not null,
  name text not null,
  runtime text not null check (runtime in ('python3', 'nodejs')),
  -- file.py:lambda_handler
  handler text not null,
  -- Text by file name.
  files jsonb not null,
  timeout_seconds integer not null,
  memory_mb integer not null,
  -- Assumed in the account for the function's calls; null: the account's own credentials.
  role_arn text,
  updated_at timestamptz not null,
  primary key (account_id, region, name)
);

-- What was asked for when the rule last judged all of its scope: the same as now means that only its regular time has come.
alter table rule_due add column answered bigint not null default -1;
