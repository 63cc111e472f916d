import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dumpSchema } from './schema.ts'
import { testDatabase } from './testing.ts'

const db = await testDatabase()

test('the schema is dumped from the catalog, one fact a line', async () => {
  const before = await dumpSchema(db)
  await db.query(`
    create type zz_color as enum ('red', 'green');
    create table zz_thing (
      zz_id bigint generated always as identity primary key,
      color zz_color not null default 'red',
      size int check (size > 0),
      body bytea,
      dropped text,
      unique (color, size)
    );
    alter table zz_thing drop column dropped;
    alter table zz_thing alter column body set storage external;
    create index zz_thing_size on zz_thing (size) where size > 5;
    create table zz_event (zz_at timestamptz not null, id int references zz_thing (zz_id)) partition by range (zz_at);
    create table zz_event_y2024m01 partition of zz_event for values from ('2024-01-01') to ('2024-02-01');
    create function zz_double(n int) returns int language sql immutable return n * 2;`)
  const added = (await dumpSchema(db)).split('\n').filter((line) => !before.split('\n').includes(line))
  assert.deepEqual(added, [
    `create type zz_color as enum ('red', 'green');`,
    'create table zz_event (',
    '  zz_at timestamp with time zone not null,',
    '  id integer,',
    '  constraint zz_event_id_fkey FOREIGN KEY (id) REFERENCES zz_thing(zz_id)',
    ') partition by RANGE (zz_at);',
    'create table zz_thing (',
    '  zz_id bigint generated always as identity not null,',
    `  color zz_color default 'red'::zz_color not null,`,
    '  size integer,',
    '  body bytea,',
    '  constraint zz_thing_pkey PRIMARY KEY (zz_id),',
    '  constraint zz_thing_color_size_key UNIQUE (color, size),',
    '  constraint zz_thing_size_check CHECK ((size > 0))',
    'alter table zz_thing alter column body set storage external;',
    'CREATE INDEX zz_thing_size ON public.zz_thing USING btree (size) WHERE (size > 5);',
    'CREATE OR REPLACE FUNCTION public.zz_double(n integer)',
    ' RETURNS integer',
    ' LANGUAGE sql',
    ' IMMUTABLE',
    'RETURN (n * 2);',
  ])
})
