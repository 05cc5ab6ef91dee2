-- The keys with which events seal what is personal or secret, each wrapped by a master key. Who destroys one makes what it
-- has sealed unreadable, wherever it was copied to.
create table subject_key (
    subject     text        primary key,
    master_key  text        not null,
    wrapped     bytea       not null,
    made_at     timestamptz not null default now()
);

create index subject_key_by_master_key on subject_key (master_key);
