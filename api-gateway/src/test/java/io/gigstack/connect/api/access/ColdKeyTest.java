package io.gigstack.connect.api.access;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What it takes to know who has a key, and what they may do. */
class ColdKeyTest {

    @Test
    void one_question_tells_all_of_a_key_that_was_never_used() {
        AMember member = AMember.joined(ATeam.of(newOrganization()), "user@example.com", "developer");
        awaitKeyOf(member);

        List<String> first = asked(member);
        List<String> second = asked(member);

        // That it was used is noted as well, once a minute.
        assertThat(first).hasSize(2);
        assertThat(first.getFirst()).startsWith("select").contains("role, permissions, status");
        assertThat(first.getLast()).startsWith("insert into api_key_usage");
        assertThat(second).containsExactly(first.getFirst());
    }

    /** What is asked about keys for one request. */
    private static List<String> asked(AMember member) {
        JdbcTemplate readModels = context().getBean(JdbcTemplate.class);
        DataSource before = requireNonNull(readModels.getDataSource());
        Statements statements = new Statements(before);
        readModels.setDataSource(statements);
        try {
            member.client().get("/v2/ping").expect(200);
        } finally {
            readModels.setDataSource(before);
        }
        return statements.prepared.stream()
                .filter(sql -> sql.contains("api_key"))
                .toList();
    }

    /** From then on only requests ask about it. */
    private static void awaitKeyOf(AMember member) {
        while (database()
                .sql("select count(*) from read_model.api_key join read_model.member_list using (member_id)"
                        + " where member_id = :id and status = 'active'")
                .param("id", member.id())
                .query(Long.class)
                .single()
                .equals(0L)) {
            Thread.onSpinWait();
        }
    }

    /** A data source that keeps what is prepared on its connections. */
    private static final class Statements extends DelegatingDataSource {

        private final List<String> prepared = new CopyOnWriteArrayList<>();

        Statements(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            prepared.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
