-- The Merkle tree over the log, built behind the appender (see the module audit-log). A tile holds 256 hashes of its level:
-- those of level 0 are leaves, an event each; one of level 1 stands for a full tile of level 0, and so on.
create table log_tile (
    level      smallint not null,
    index      bigint   not null,
    hashes     bytea    not null,
    positions  bigint[] not null,
    primary key (level, index)
);

create index log_tile_by_position on log_tile ((positions[1])) where level = 0;

-- How far the tree is built. Whoever builds it holds this row.
create table log_tree (
    one       boolean primary key default true check (one),
    size      bigint  not null,
    position  bigint  not null
);

insert into log_tree (size, position) values (0, 0);

-- The last link of the chain of each aggregate, as far as the tree is built.
create table aggregate_chain (
    aggregate_id     text   primary key,
    sequence_number  bigint not null,
    link             bytea  not null
) with (fillfactor = 70);

-- What the tree was at a moment, signed. The signer is its public key, which may be another one later.
create table checkpoint (
    number   bigint      primary key,
    size     bigint      not null,
    signer   text        not null,
    made_at  timestamptz not null,
    note     text        not null,
    unique (signer, size)
);
