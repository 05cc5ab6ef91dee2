-- The teams as of which their members are known.
create table member_list_team (
    team_id          text    primary key,
    organization_id  text    not null,
    version          bigint  not null,
    deleted          boolean not null
);

create table member_list (
    member_id    text    primary key,
    team_id      text    not null,
    version      bigint  not null,
    -- Sealed, like all that is personal.
    email        text    not null,
    role         text    not null,
    -- Null for those of the role.
    permissions  text[],
    status       text    not null,
    removed      boolean not null,
    invited_at   timestamptz not null,
    joined_at    timestamptz,
    updated_at   timestamptz not null
);

create index member_list_by_team on member_list (team_id, member_id) where not removed;

insert into token (processor_name, segment, timestamp)
values ('member_list', 0, '1970-01-01T00:00:00Z');
