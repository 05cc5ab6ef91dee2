-- The last rebuild of each projection, see ADR 0017. What the generation that is built holds lies in a schema of its own.
create table rebuild (
    projection         text    primary key,
    purpose            text    not null,
    phase              text    not null,
    -- All events up to here are folded into the generation that is built.
    position           bigint  not null,
    started_at         timestamptz not null,
    changed_at         timestamptz not null,
    events_per_second  bigint,
    last_error         text,
    -- How both generations compared, and at which position.
    compared_at        bigint,
    serving_rows       bigint,
    serving_hash       text,
    rebuilt_rows       bigint,
    rebuilt_hash       text,
    -- How far the generation is folded that served before; null if there is none.
    previous_position  bigint
);

-- Rows that differ, as each generation holds them. Not all, but enough to see why.
create table rebuild_difference (
    projection  text not null,
    table_name  text not null,
    key         text not null,
    serving     text,
    rebuilt     text,
    primary key (projection, table_name, key)
);
