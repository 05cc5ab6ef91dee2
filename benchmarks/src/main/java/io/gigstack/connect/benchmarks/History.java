package io.gigstack.connect.benchmarks;

import java.sql.SQLException;

/**
 * Fills a database with the past: events of five to a team, and the read models that they lead to. Ids of the past are lower
 * than those of today, as they are when time passes.
 */
final class History {

    private static final int EVENTS_OF_A_TEAM = 5;

    private History() {}

    /** The log, the read models as if they had folded it, and the table of the plain inserts. */
    static void fill(Database database, long events) throws SQLException {
        long teams = events / EVENTS_OF_A_TEAM;
        database.run(
                "set synchronous_commit = off",
                """
                insert into event_store.event
                       (position, event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                        payload_type, payload_revision, payload, metadata)
                select   last.position + 1 + n, lpad(to_hex(n), 26, '0'), 'team_' || lpad(to_hex(n / %1$d), 26, '0'),
                         n %% %1$d, 'team', now(), sample.payload_type, sample.payload_revision, sample.payload,
                         sample.metadata
                from     generate_series(0, %2$d - 1) as n,
                         (select max(position) as position from event_store.event) as last,
                         (select * from event_store.event where aggregate_type = 'team' order by position limit 1) as sample
                order by n
                """.formatted(EVENTS_OF_A_TEAM, events),
                """
                insert into plain_event (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                                         payload_type, payload_revision, payload, metadata)
                select   lpad(to_hex(n), 26, '0'), 'team_' || lpad(to_hex(n / %1$d), 26, '0'), n %% %1$d, 'team', now(),
                         'team.created', '1', sample.payload, sample.metadata
                from     generate_series(0, %2$d - 1) as n,
                         (select payload, metadata from plain_event limit 1) as sample
                order by n
                """.formatted(EVENTS_OF_A_TEAM, events),
                """
                update read_model.token
                set    token = convert_to(json_build_object(
                                   'globalIndex', (select max(position) from event_store.event))::text, 'UTF8')
                where  processor_name <> '__config'
                """,
                copies("team_list", teams),
                counts("read_model.team_list"),
                copies("team_details", teams),
                copies("onboarding_status", teams),
                "vacuum analyze",
                "checkpoint");
    }

    /** What the migration does that makes the counts. */
    static String counts(String teamList) {
        return """
                truncate read_model.team_list_count;
                insert into read_model.team_list_count
                select     organization_id, any_or_its.industry, any_or_its.country, deleted, status, onboarded, count(*)
                from       %s as team
                cross join lateral (select distinct one.industry, other.country
                                    from   unnest(array['', team.industry]) as one (industry),
                                           unnest(array['', team.country]) as other (country)
                                    where  one.industry is not null
                                    and    other.country is not null) as any_or_its
                group by   organization_id, any_or_its.industry, any_or_its.country, deleted, status, onboarded
                """.formatted(teamList);
    }

    private static String copies(String table, long teams) {
        return """
                insert into read_model.%1$s
                select     copy.*
                from       read_model.%1$s as sample
                cross join generate_series(0, %2$d - 1) as n
                cross join lateral jsonb_populate_record(
                               sample, jsonb_build_object('team_id', 'team_' || lpad(to_hex(n), 26, '0'))) as copy
                where      sample.team_id = (select min(team_id) from read_model.%1$s)
                """.formatted(table, teams);
    }
}
