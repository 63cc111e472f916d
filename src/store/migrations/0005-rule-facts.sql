-- A rule that a change woke reads its facts anew: what was read before the change may not have it.

alter table rule_due add column facts_since timestamptz;
