-- Read models hold nothing that can't be folded again from the log. One table for each, named like its projection.

create table team_list (
    team_id          text    primary key,
    organization_id  text    not null,
    version          bigint  not null,
    name             text    not null,
    -- The name as it is compared and sorted: normalized and in lower case, by code point on every machine.
    name_key         text    collate "C" not null,
    description      text,
    industry         text,
    country          text,
    status           text    not null,
    deleted          boolean not null,
    onboarded        boolean not null,
    progress         integer not null,
    steps            json    not null,
    created_at       timestamptz not null
);

create index team_list_by_creation on team_list (organization_id, created_at, team_id);
create index team_list_by_name     on team_list (organization_id, name_key, team_id);

create table team_details (
    team_id          text    primary key,
    organization_id  text    not null,
    version          bigint  not null,
    deleted          boolean not null,
    document         text    not null
);

create table onboarding_status (
    team_id          text    primary key,
    organization_id  text    not null,
    version          bigint  not null,
    deleted          boolean not null,
    document         text    not null
);

create table api_key (
    key_id           text   primary key,
    organization_id  text   not null,
    version          bigint not null,
    name             text   not null,
    prefix           text   not null,
    hash             text   not null unique,
    created_at       timestamptz not null,
    expires_at       timestamptz,
    revoked_at       timestamptz
);

create index api_key_by_organization on api_key (organization_id, key_id);

-- When a key was last used is no event: it is kept aside, so that a rebuild doesn't forget it.
create table api_key_usage (
    key_id        text primary key,
    last_used_at  timestamptz not null
) with (fillfactor = 50);

-- Events that could not be folded, with all later ones of their aggregate.
create table dead_letter (
    projection    text   not null,
    position      bigint not null,
    aggregate_id  text   not null,
    event_id      text   not null,
    cause         text   not null,
    parked_at     timestamptz not null default now(),
    primary key (projection, position)
);

create index dead_letter_by_aggregate on dead_letter (projection, aggregate_id);

-- How far each projection has come: Axon's token store. The segments are made here, and the store's own identity too,
-- since nodes that start for the first time at once would race for them.
create table token (
    processor_name  text    not null,
    segment         integer not null,
    token           bytea,
    token_type      text,
    timestamp       text,
    owner           text,
    primary key (processor_name, segment)
);

insert into token (processor_name, segment, timestamp)
select name, 0, '1970-01-01T00:00:00Z'
from   unnest(array['team_list', 'team_details', 'onboarding_status', 'api_key']) as name;

insert into token (processor_name, segment, token, token_type, timestamp)
values ('__config', 0,
        convert_to(json_build_object('config', json_build_object('id', gen_random_uuid()))::text, 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken',
        '1970-01-01T00:00:00Z');
