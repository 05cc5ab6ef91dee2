-- A generation that does not know the table of the counts would count in the one that serves.
drop schema if exists read_model_team_list_next cascade;
drop schema if exists read_model_team_list_previous cascade;
update rebuild
set    phase             = 'cancelled',
       previous_position = null
where  projection = 'team_list';

-- Looked up and ordered by code point, on every machine alike: no index of this table depends on a library's locale.
alter table team_list alter column team_id         type text collate "C",
                      alter column organization_id type text collate "C",
                      alter column industry        type text collate "C",
                      alter column country         type text collate "C",
                      alter column status          type text collate "C";

-- Most changes touch no indexed column: with room on the page they stay on it.
alter table team_list set (fillfactor = 80);

-- Each filter in each order is a stretch of one of these, or up to four that are merged, read without the table itself.
-- See ADR 0018.
drop index team_list_by_creation;
drop index team_list_by_name;

create index team_list_by_creation
    on team_list (organization_id, deleted, status, onboarded, created_at, team_id) include (name_key);
create index team_list_by_name
    on team_list (organization_id, deleted, status, onboarded, name_key, team_id);

create index team_list_by_industry_and_creation
    on team_list (organization_id, industry, deleted, status, onboarded, created_at, team_id) include (country, name_key)
    where industry is not null;
create index team_list_by_industry_and_name
    on team_list (organization_id, industry, deleted, status, onboarded, name_key, team_id) include (country)
    where industry is not null;

create index team_list_by_country_and_creation
    on team_list (organization_id, country, deleted, status, onboarded, created_at, team_id) include (industry, name_key)
    where country is not null;
create index team_list_by_country_and_name
    on team_list (organization_id, country, deleted, status, onboarded, name_key, team_id) include (industry)
    where country is not null;

-- How many teams there are of each kind. An empty industry or country stands for any, also for none.
create table team_list_count (
    organization_id  text    collate "C" not null,
    industry         text    collate "C" not null,
    country          text    collate "C" not null,
    deleted          boolean not null,
    status           text    collate "C" not null,
    onboarded        boolean not null,
    teams            bigint  not null,
    primary key (organization_id, industry, country, deleted, status, onboarded)
) with (fillfactor = 50);

insert into team_list_count (organization_id, industry, country, deleted, status, onboarded, teams)
select     organization_id, any_or_its.industry, any_or_its.country, deleted, status, onboarded, count(*)
from       team_list
cross join lateral (select distinct one.industry, other.country
                    from   unnest(array['', team_list.industry]) as one (industry),
                           unnest(array['', team_list.country]) as other (country)
                    where  one.industry is not null
                    and    other.country is not null) as any_or_its
group by   organization_id, any_or_its.industry, any_or_its.country, deleted, status, onboarded;
