package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader hears of what other nodes commit. Here it would look by itself only after an hour. */
class WakeUpTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final TestDatabase database = TestPostgres.newDatabase();
    private final Node node = Node.on(database);
    private final LogHead head = node.context().getBean(LogHead.class);
    private final PostgresEventStore patient =
            new PostgresEventStore(node.engine(), node.context().getBean(KnownAggregates.class), AN_HOUR);
    private final NodeProcess other = NodeProcess.start(ObedientNode.class, TortureEngine.CONNECT, database);
    private final List<TrackedEventMessage<?>> read = new ArrayList<>();
    private int appended;

    WakeUpTest() {
        head.watch(patient::lookForMore);
    }

    @AfterEach
    void stop() {
        other.kill();
        patient.close();
        node.close();
    }

    @Test
    void a_reader_sees_what_a_process_elsewhere_commits_though_it_would_not_look() {
        AtOnce.await("all is heard", this::hearsOfAll);
        try (BlockingStream<TrackedEventMessage<?>> stream = patient.openStream(null)) {
            for (int i = 0; i < 20; i++) {
                elsewhere();
                reads(stream, 1);
            }
        }
        assertThat(ids(read)).isEqualTo(ids(node.log()));
    }

    @Test
    void one_that_went_deaf_sees_what_it_has_missed_as_soon_as_it_hears_again() throws SQLException {
        AtOnce.await("all is heard", this::hearsOfAll);
        try (BlockingStream<TrackedEventMessage<?>> stream = patient.openStream(null)) {
            elsewhere();
            reads(stream, 1);

            allowConnections(false);
            try {
                silence();
                AtOnce.await("it knows that it is deaf", () -> !hearsOfAll());
                elsewhere();
                elsewhere();
                assertThat(listeners()).isEmpty();
            } finally {
                allowConnections(true);
            }
            reads(stream, 2);

            AtOnce.await("all is heard again", this::hearsOfAll);
            elsewhere();
            reads(stream, 1);
        }
        assertThat(ids(read)).isEqualTo(ids(node.log()));
    }

    private void elsewhere() {
        other.tell("book_1 %d 1".formatted(appended++));
        AtOnce.await("it is stored", () -> other.said("stored").size() == appended);
    }

    private void reads(BlockingStream<TrackedEventMessage<?>> stream, int count) {
        for (int i = 0; i < count; i++) {
            AtOnce.await("the event is there", stream::hasNextAvailable);
            try {
                read.add(stream.nextAvailable());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }

    private boolean hearsOfAll() {
        return !head.mayBeBehind(Long.MAX_VALUE);
    }

    private List<Integer> listeners() {
        return node.jdbc().sql("""
                select pid
                from   pg_stat_activity
                where  datname = current_database()
                and    application_name = 'connect-listener'
                """).query(Integer.class).list();
    }

    private void silence() {
        for (int pid : listeners()) {
            node.jdbc()
                    .sql("select pg_terminate_backend(:pid)")
                    .param("pid", pid)
                    .query(Boolean.class)
                    .single();
        }
    }

    /** So that nobody who has lost a connection gets another one. */
    private void allowConnections(boolean allowed) throws SQLException {
        int name = database.jdbcUrl().lastIndexOf('/') + 1;
        String elsewhere = database.jdbcUrl().substring(0, name) + "postgres";
        try (Connection connection = DriverManager.getConnection(elsewhere, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter database %s with allow_connections %s"
                    .formatted(database.jdbcUrl().substring(name), allowed));
        }
    }
}
