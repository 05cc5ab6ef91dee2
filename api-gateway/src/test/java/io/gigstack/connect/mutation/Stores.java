package io.gigstack.connect.mutation;

import static io.gigstack.connect.RunningConnect.database;

/** How much is stored, asked with one query. What a request writes comes with an event, a receipt, a claim or a key. */
record Stores(long head, long receipts, long claims, long keys) {

    static Stores now() {
        return database()
                .sql("""
                select coalesce((select max(position) from event_store.event), 0),
                       (select count(*) from event_store.receipt),
                       (select count(*) from event_store.claim),
                       (select count(*) from event_store.subject_key)
                """)
                .query((row, _) -> new Stores(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
