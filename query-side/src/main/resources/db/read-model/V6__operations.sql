-- The version of its fold that each projection was built with, and whether someone has paused it.
create table projection (
    name       text    primary key,
    version    integer not null,
    paused_at  timestamptz
);

insert into projection (name, version)
select name, 1
from   unnest(array['team_list', 'team_details', 'onboarding_status', 'api_key', 'member_list']) as name;

-- The version of the fold that builds the generation, and of the one that built the generation that served before.
alter table rebuild add column version          integer not null default 1;
alter table rebuild add column previous_version integer;
alter table rebuild alter column version drop default;

update rebuild set previous_version = 1 where previous_position is not null;
