-- The evaluator reads items only: what it writes itself, the changes of compliance, need not be in its index.
drop index outbox_shard;
create index outbox_items on outbox (shard, transaction_id, id) where kind = 'configuration_item';
