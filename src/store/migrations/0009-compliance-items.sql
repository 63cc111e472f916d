-- Each consumer of the outbox reads entries of one kind: changes are judged, and changes of compliance become items.
alter table outbox_consumer add column kind text not null default 'configuration_item';
alter table outbox_consumer alter column kind drop default;
insert into outbox_consumer (name, kind, shard, transaction_id, id)
select 'compliance-items-' || s, 'compliance_change', s, '0', 0 from generate_series(0, 15) as s;
create index outbox_compliance on outbox (shard, transaction_id, id) where kind = 'compliance_change';
