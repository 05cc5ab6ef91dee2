package io.gigstack.connect.query.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApiKeyUsageTest {

    private static final Instant NOON = Teams.CREATED;

    private final JdbcClient database = TestNode.shared().readModels();
    private final ApiKeyUsage usage = new ApiKeyUsage(database);
    private final ApiKeyUsage ofAnotherNode = new ApiKeyUsage(database);

    /** Counts what is written of the keys of these tests. */
    @BeforeEach
    void countWrites() {
        for (String sql : List.of(
                "create table if not exists usage_write (key_id text)",
                "delete from usage_write",
                "delete from api_key_usage where key_id like 'key\\_used%'",
                """
                create or replace function count_usage_write() returns trigger language plpgsql as $$
                begin
                    insert into read_model.usage_write values (new.key_id);
                    return new;
                end $$
                """,
                """
                create or replace trigger count_usage_write after insert or update on api_key_usage
                for each row when (new.key_id like 'key\\_used%') execute function count_usage_write()
                """)) {
            database.sql(sql).update();
        }
    }

    @Test
    void the_first_use_is_known_at_once_and_an_unused_key_has_none() {
        usage.used("key_used", NOON);

        assertThat(last("key_used")).contains(NOON);
        assertThat(last("key_unused")).isEmpty();
    }

    @Test
    void a_busy_key_is_written_once_a_minute() {
        for (int second = 0; second < 180; second++) {
            usage.used("key_used", NOON.plusSeconds(second));
        }

        assertThat(writes("key_used")).isEqualTo(3);
        assertThat(last("key_used")).contains(NOON.plusSeconds(120));
    }

    @Test
    void many_requests_at_the_same_moment_write_once() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 64; i++) {
                threads.execute(() -> usage.used("key_used", NOON));
            }
        }

        assertThat(writes("key_used")).isOne();
    }

    @Test
    void each_key_has_its_own_minute() {
        usage.used("key_used_1", NOON);
        usage.used("key_used_2", NOON.plusSeconds(1));

        assertThat(last("key_used_1")).contains(NOON);
        assertThat(last("key_used_2")).contains(NOON.plusSeconds(1));
    }

    @Test
    void the_last_use_never_goes_back_whatever_the_clocks_say() {
        usage.used("key_used", NOON.plusSeconds(300));
        usage.used("key_used", NOON);
        ofAnotherNode.used("key_used", NOON.plusSeconds(100));

        assertThat(last("key_used")).contains(NOON.plusSeconds(300));
    }

    private Optional<Instant> last(String key) {
        return database.sql("select last_used_at from api_key_usage where key_id = :key")
                .param("key", key)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private long writes(String key) {
        return database.sql("select count(*) from usage_write where key_id = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
