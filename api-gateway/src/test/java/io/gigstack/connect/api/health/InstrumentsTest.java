package io.gigstack.connect.api.health;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.operator;
import static io.gigstack.connect.RunningConnect.organizationA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments and health tell operators how the projections are, and nobody else more than that something is wrong. */
class InstrumentsTest {

    private static final String METRICS = "/actuator/prometheus";
    private static final String HEALTH = "/actuator/health/projections";
    private static final String PROJECTION = "/v2/admin/projections/member_list";

    @Test
    void each_projection_has_its_numbers() {
        await("they are seen").atMost(Duration.ofSeconds(10)).until(() -> metric("position") > 0);
        for (String name : new String[] {"head", "lag_events", "lag_seconds", "dead_letters", "paused", "failing"}) {
            assertThat(metric(name)).as(name).isNotNegative();
        }
        assertThat(metric("segments")).isOne();
    }

    @Test
    void what_is_wrong_is_told_in_one_line_and_stops_nobody() {
        operator().post(PROJECTION + "/pause").expect(200);
        try {
            await("it is told")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> operator().get(HEALTH).body().contains("\"member_list is paused"));
            assertThat(metric("paused")).isOne();
            assertThat(anyone().get("/actuator/health").expect(200).text("/status"))
                    .isEqualTo("DEGRADED");
            assertThat(anyone().get("/actuator/health").body()).doesNotContain("member_list");
            assertThat(anyone().get("/actuator/health/readiness").expect(200).text("/status"))
                    .isEqualTo("UP");
        } finally {
            operator().post(PROJECTION + "/resume").expect(200);
        }
        await("it is well again").atMost(Duration.ofSeconds(10)).until(() -> metric("paused") == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {METRICS, HEALTH, HEALTH + "/readModels", HEALTH + "/"})
    void nobody_else_sees_any(String path) {
        anyone().get(path).refused(401, "unauthorized");
        organizationA().get(path).refused(401, "unauthorized");
    }

    private static double metric(String name) {
        String line = "connect_projection_%s{projection=\"member_list\"} ".formatted(name);
        return operator()
                .get(METRICS)
                .expect(200)
                .body()
                .lines()
                .filter(text -> text.startsWith(line))
                .map(text -> Double.parseDouble(text.substring(line.length())))
                .findFirst()
                .orElse(-1.0);
    }
}
