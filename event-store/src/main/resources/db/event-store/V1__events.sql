-- The log. Positions are given under a lock that is held until the commit (see OrderedEventStorageEngine), so a reader
-- that has seen one position has seen every lower one. Rolled back transactions leave holes that are never filled.
create table event (
    position          bigint generated always as identity primary key,
    event_id          text   not null unique,
    aggregate_id      text   not null,
    sequence_number   bigint not null,
    aggregate_type    text   not null,
    occurred_at       text   not null,
    payload_type      text   not null,
    payload_revision  text   not null,
    payload           bytea  not null,
    metadata          bytea  not null,
    constraint one_event_per_version unique (aggregate_id, sequence_number)
);

create table snapshot (
    event_id          text   not null unique,
    aggregate_id      text   not null,
    sequence_number   bigint not null,
    aggregate_type    text   not null,
    occurred_at       text   not null,
    payload_type      text   not null,
    payload_revision  text   not null,
    payload           bytea  not null,
    metadata          bytea  not null,
    primary key (aggregate_id, sequence_number)
);

-- How far each writer has written, so that it can wait for its own writes when it reads. Only the indexed column never
-- changes: with room on the page every update stays on it (heap-only tuples).
create table writer_position (
    writer    text   primary key,
    position  bigint not null
) with (fillfactor = 50);
