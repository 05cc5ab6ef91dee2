package io.gigstack.connect.eventstore;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts that are stored with the events of a transaction. */
public final class Receipts {

    private static final String FIND = """
            select scope, key, fingerprint, content
            from   receipt
            where  scope = :scope
            and    key = :key
            """;

    private static final String FORGET = """
            delete from receipt
            where       (scope, key) in (select scope, key
                                         from   receipt
                                         where  stored_at < now() - make_interval(secs => :seconds)
                                         limit  :most)
            """;

    /** So many at a time, so that no transaction is a long one. */
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final AppendTransactions transactions;
    private final JdbcClient jdbc;

    Receipts(AppendTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Adds a receipt to the transaction of this thread.
     *
     * @throws ReceiptExistsException when it is committed and there is one under the same key; here, if there is no
     *     transaction
     */
    public void add(Receipt receipt) {
        transactions.add(draft -> draft.extras().add(receipt));
    }

    public Optional<Receipt> find(String scope, String key) {
        return jdbc.sql(FIND)
                .param("scope", scope)
                .param("key", key)
                .query((row, _) -> new Receipt(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Deletes the receipts that are older by the database's clock, and tells how many they were. */
    public int forget(Duration kept) {
        int all = 0;
        int some;
        do {
            some = jdbc.sql(FORGET)
                    .param("seconds", kept.toSeconds())
                    .param("most", FORGOTTEN_AT_ONCE)
                    .update();
            all += some;
        } while (some == FORGOTTEN_AT_ONCE);
        return all;
    }
}
