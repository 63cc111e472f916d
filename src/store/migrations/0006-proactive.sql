-- Proactive evaluation: rules that judge what is to be, and what they said of it.

-- DETECTIVE, PROACTIVE
alter table config_rule add column evaluation_modes text[] not null default '{DETECTIVE}';

-- Evaluations of resources that are not there yet.
create table resource_evaluation (
  account_id text not null,
  region text not null,
  evaluation_id text not null,
  resource_type text not null,
  resource_id text not null,
  -- As it was given.
  resource_configuration text not null,
  schema_type text not null,
  context_identifier text,
  timeout_seconds integer not null,
  client_token text,
  -- SUCCEEDED, FAILED
  status text not null,
  failure_reason text,
  -- Of all rules together.
  compliance text,
  -- By the rules' names: ruleName, compliance, annotation.
  results jsonb not null,
  started_at timestamptz not null,
  primary key (account_id, region, evaluation_id)
);
create unique index resource_evaluation_token on resource_evaluation (account_id, region, client_token);
create index resource_evaluation_start on resource_evaluation (account_id, region, started_at, evaluation_id);
