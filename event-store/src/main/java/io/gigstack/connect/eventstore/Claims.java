package io.gigstack.connect.eventstore;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that are taken and given back with the events of a transaction. */
public final class Claims {

    private static final String OWNER = """
            select owner
            from   claim
            where  kind = :kind
            and    value = :value
            """;

    private final AppendTransactions transactions;
    private final JdbcClient jdbc;

    Claims(AppendTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Takes a claim in the transaction of this thread. Taking what one has already changes nothing.
     *
     * @throws ClaimTakenException when it is committed and another one has it; here, if there is no transaction
     */
    public void take(Claim claim) {
        transactions.add(draft -> draft.extras().add(new ClaimChange(claim, true)));
    }

    /**
     * Gives a claim back in the transaction of this thread. Giving back what nobody has changes nothing.
     *
     * @throws ClaimTakenException when it is committed and another one has it; here, if there is no transaction
     */
    public void giveBack(Claim claim) {
        transactions.add(draft -> draft.extras().add(new ClaimChange(claim, false)));
    }

    /** Who has claimed this value. */
    public Optional<String> owner(String kind, String value) {
        return jdbc.sql(OWNER)
                .param("kind", kind)
                .param("value", value)
                .query(String.class)
                .optional();
    }
}
