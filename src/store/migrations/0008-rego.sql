-- Policies in Rego that judge here and stand for the AWS Lambda function of their name.
create table rego_policy (
  account_id text not null,
  region text not null,
  name text not null,
  -- What `opa build -t wasm` made; null: a running OPA server decides.
  module bytea,
  -- Of the module, or the path of the server's data: `plumbline/deny`.
  entrypoint text not null,
  updated_at timestamptz not null,
  primary key (account_id, region, name)
);
