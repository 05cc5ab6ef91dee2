package io.gigstack.connect.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of subjects that are made and destroyed with the events of a transaction. */
public final class SubjectKeys {

    private static final String FIND = """
            select subject, master_key, wrapped
            from   subject_key
            where  subject = any(:subjects)
            """;

    private static final String MAKE_ONCE = """
            insert into subject_key (subject, master_key, wrapped)
            values      (:subject, :masterKey, :wrapped)
            on conflict do nothing
            """;

    private static final String MASTER_KEYS = """
            select distinct master_key
            from            subject_key
            """;

    private static final String WRAPPED_BY = """
            select subject, master_key, wrapped
            from   subject_key
            where  master_key = :masterKey
            limit  :most
            """;

    private static final String REWRAP = """
            update subject_key
            set    master_key = :masterKey,
                   wrapped    = :wrapped
            where  subject = :subject
            and    master_key = :before
            """;

    private static final RowMapper<SubjectKey> KEY =
            (row, _) -> new SubjectKey(row.getString(1), row.getString(2), row.getBytes(3));

    private final AppendTransactions transactions;
    private final JdbcClient jdbc;

    SubjectKeys(AppendTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Stores a new key in the transaction of this thread: it is there if, and only if, the events are. */
    public void add(SubjectKey key) {
        transactions.add(draft -> draft.extras().add(key));
    }

    /** Destroys a key in the transaction of this thread. Destroying what is not there changes nothing. */
    public void destroy(String subject) {
        transactions.add(draft -> draft.extras().destroyKey(subject));
    }

    /** The keys of these subjects; who has none is left out. */
    public Map<String, SubjectKey> find(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : jdbc.sql(FIND).param("subjects", subjects.toArray(String[]::new)).query(KEY).list().stream()
                        .collect(Collectors.toMap(SubjectKey::subject, Function.identity()));
    }

    /** Stores a key at once, if its subject has none yet. */
    public void makeOnce(SubjectKey key) {
        jdbc.sql(MAKE_ONCE)
                .param("subject", key.subject())
                .param("masterKey", key.masterKey())
                .param("wrapped", key.wrapped())
                .update();
    }

    /** The names of all master keys that are still needed. */
    public List<String> masterKeys() {
        return jdbc.sql(MASTER_KEYS).query(String.class).list();
    }

    /** Some of the keys that this master key wraps. */
    public List<SubjectKey> wrappedBy(String masterKey, int most) {
        return jdbc.sql(WRAPPED_BY)
                .param("masterKey", masterKey)
                .param("most", most)
                .query(KEY)
                .list();
    }

    /** Wraps a key anew, unless it was destroyed or wrapped anew meanwhile. */
    public void rewrap(SubjectKey key, String before) {
        jdbc.sql(REWRAP)
                .param("masterKey", key.masterKey())
                .param("wrapped", key.wrapped())
                .param("subject", key.subject())
                .param("before", before)
                .update();
    }
}
