package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.firstOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.RunningConnect.port;
import static io.gigstack.connect.RunningConnect.startForOperators;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who operates the service has a key of its own, and may have a port of its own. */
class OperatorsTest {

    private static final String PROJECTIONS = "/v2/admin/projections";

    @Test
    void the_operator_key_opens_what_is_for_operators_and_tells_its_limits() {
        Reply reply = operator().get(PROJECTIONS).expect(200);

        assertThat(reply.texts("/data", "/name")).contains("team_list", "member_list", "api_key");
        assertThat(reply.header("RateLimit")).isPresent();
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer x", "Basic YTpi", "Bearer operator_key-of-the-service-0002"})
    void whatever_else_is_answered_401_without_a_hint(String authorization) {
        operator().with("Authorization", authorization).get(PROJECTIONS).refused(401, "unauthorized");
        organizationA().get(PROJECTIONS).refused(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/admin/projections/",
                "/v2//admin/projections",
                "/v2/admin;x=1/projections",
                "/v2/%61dmin/projections",
                "/v2/x/../admin/projections",
                "/V2/admin/projections"
            })
    void no_spelling_of_a_path_gets_around_the_key(String path) {
        assertThat(RawHttp.send("GET", path).status()).isIn(400, 401, 404);
    }

    @Test
    void with_no_operator_key_there_is_nothing() {
        try (var service = startForOperators(false, null)) {
            Client client = firstOrganization(service);
            String unknown = "/v2/admon/projections";

            for (String method : new String[] {"GET", "POST", "DELETE", "OPTIONS"}) {
                Reply here = client.send(method, PROJECTIONS, "").notFound();
                Reply nowhere = client.send(method, unknown, "").notFound();
                assertThat(withoutWhatDiffers(here)).isEqualTo(withoutWhatDiffers(nowhere));
            }
            client.withKey(operator().key()).get(PROJECTIONS).refused(401, "unauthorized");
            client.get("/actuator/health").expect(200);
        }
    }

    private static String withoutWhatDiffers(Reply reply) {
        return (reply.body() + new TreeSet<>(reply.headers().keySet()))
                .replace(reply.header("X-Request-Id").orElseThrow(), "")
                .replace(reply.path(), "");
    }

    @Test
    void on_a_port_of_their_own_operators_are_answered_and_nobody_else() {
        try (var service = startForOperators(true, 0)) {
            int own = service.getBean(AdminPort.class).number().orElseThrow();
            Client operator = new Client(own, operator().headers());
            Client elsewhere = new Client(port(service), operator().headers());

            operator.get(PROJECTIONS).expect(200);
            operator.without("Authorization").get(PROJECTIONS).refused(401, "unauthorized");
            operator.get("/actuator/health").expect(200);
            operator.get("/v3/api-docs").notFound();
            operator.get("/docs").notFound();
            // As at any path below /v2, an API key is asked for.
            elsewhere.get(PROJECTIONS).refused(401, "unauthorized");
            firstOrganization(service).get(PROJECTIONS).notFound();
            elsewhere.send("OPTIONS", PROJECTIONS, "").notFound();
            elsewhere.get("/actuator/metrics").notFound();
            elsewhere.get("/actuator/info").notFound();
            elsewhere.get("/actuator/health").expect(200);
            elsewhere.get("/v2/connect/teams").refused(401, "unauthorized");
        }
    }

    @Test
    void on_the_port_of_all_metrics_need_the_operator_key() {
        organizationA().get("/actuator/metrics").refused(401, "unauthorized");
        operator().without("Authorization").get("/actuator/prometheus").refused(401, "unauthorized");
        operator().without("Authorization").get("/actuator").notFound();
    }

    @Test
    void who_guesses_is_held_up_and_the_operator_is_not() {
        try (var service = startForOperators(true, null)) {
            Client operator = new Client(port(service), operator().headers());
            Client guess = new Client(port(service), Map.of("Authorization", "Bearer guess"));
            for (int i = 0; i < 5; i++) {
                guess.get(PROJECTIONS).refused(401, "unauthorized");
            }

            guess.get(PROJECTIONS).refused(429, "rate_limit_exceeded");
            operator.get(PROJECTIONS).expect(200);
        }
    }
}
