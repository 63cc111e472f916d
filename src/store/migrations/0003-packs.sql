-- Conformance packs: rules that are made, changed and judged together.

create table conformance_pack (
  account_id text not null,
  region text not null,
  name text not null,
  -- conformance-pack-abc123def: also the end of the names of its rules.
  pack_id text not null,
  state text not null check (state in ('CREATE_IN_PROGRESS', 'CREATE_COMPLETE', 'CREATE_FAILED', 'DELETE_IN_PROGRESS', 'DELETE_FAILED')),
  status_reason text,
  template_body text not null,
  -- DocumentName, DocumentVersion
  template_document jsonb,
  -- ParameterName, ParameterValue; what is not to be shown is not here.
  input_parameters jsonb not null,
  delivery_s3_bucket text,
  delivery_s3_key_prefix text,
  -- The service that made it, as for an organization.
  created_by text,
  -- The last part of the ARN of the stack that it would be at AWS.
  stack_id text not null,
  created_at timestamptz not null,
  update_requested_at timestamptz not null,
  update_completed_at timestamptz,
  primary key (account_id, region, name)
);

create table conformance_pack_rule (
  account_id text not null,
  region text not null,
  pack_name text not null,
  logical_id text not null,
  -- As in the template, without the pack's id.
  local_name text not null,
  rule_id text not null,
  controls text[] not null,
  -- What else stands beside the rule in the template.
  metadata jsonb not null,
  primary key (account_id, region, pack_name, logical_id),
  foreign key (account_id, region, pack_name) references conformance_pack on delete cascade
);
create unique index conformance_pack_rule_id on conformance_pack_rule (account_id, region, rule_id);

-- What a pack declares beside rules: remediations.
create table conformance_pack_resource (
  account_id text not null,
  region text not null,
  pack_name text not null,
  logical_id text not null,
  resource_type text not null,
  properties jsonb not null,
  primary key (account_id, region, pack_name, logical_id),
  foreign key (account_id, region, pack_name) references conformance_pack on delete cascade
);
