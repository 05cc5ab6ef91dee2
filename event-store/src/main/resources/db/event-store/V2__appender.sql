-- The appender gives positions itself, under its lock and without holes.
alter table event alter column position drop identity;

alter table event    alter column occurred_at type timestamptz using occurred_at::timestamptz;
alter table snapshot alter column occurred_at type timestamptz using occurred_at::timestamptz;

-- One snapshot for each aggregate: the newest.
delete from snapshot
using       snapshot as newer
where       newer.aggregate_id = snapshot.aggregate_id
and         newer.sequence_number > snapshot.sequence_number;
alter table snapshot drop constraint snapshot_pkey;
alter table snapshot drop constraint snapshot_event_id_key;
alter table snapshot add primary key (aggregate_id);

-- That something was done, stored with the events that it led to.
create table receipt (
    scope        text        not null,
    key          text        not null,
    fingerprint  text        not null,
    content      text        not null,
    stored_at    timestamptz not null default now(),
    primary key (scope, key)
);

create index receipt_by_age on receipt (stored_at);

-- Values that one may have at a time, where a rule spans aggregates.
create table claim (
    kind   text not null,
    value  text not null,
    owner  text not null,
    primary key (kind, value)
);
