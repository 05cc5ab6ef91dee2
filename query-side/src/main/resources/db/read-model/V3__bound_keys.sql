-- The member that a key is bound to; none for a key of the whole organization.
alter table api_key add column team_id   text;
alter table api_key add column member_id text;
