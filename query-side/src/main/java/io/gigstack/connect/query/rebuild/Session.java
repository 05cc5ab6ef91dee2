package io.gigstack.connect.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One connection for all that a rebuild does. On it every table is found first in the generation that is built, so that
 * a projection writes there with the statements that it always uses.
 */
final class Session implements AutoCloseable {

    private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended('connect.rebuild.' || :name, 0))";

    private final Connection connection;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;

    private Session(Connection connection) {
        this.connection = connection;
        DataSource dataSource = new SingleConnectionDataSource(connection, true);
        JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(manager);
        this.snapshots = new TransactionTemplate(manager);
        this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    static Session open(DataSource database, String projection) {
        try {
            Session session = new Session(database.getConnection());
            session.template.execute("set search_path to %s, read_model".formatted(GenerationTable.next(projection)));
            return session;
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("no connection for a rebuild", away);
        }
    }

    /** Whether this is the only node that works at it. The claim ends with the connection, however it ends. */
    boolean claims(String projection) {
        return jdbc().sql(CLAIM).param("name", projection).query(Boolean.class).single();
    }

    JdbcTemplate template() {
        return template;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(template);
    }

    <T> T transaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /** A transaction in which all that others have committed stays as it was at its beginning. */
    <T> T snapshot(Supplier<T> work) {
        return snapshots.execute(_ -> work.get());
    }

    /** Ends what is under way, as if the node were gone. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // That was the aim.
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // The database has ended it before.
        }
    }
}
