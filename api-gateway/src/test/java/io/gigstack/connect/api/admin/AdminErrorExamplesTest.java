package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Reply;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The errors that the description shows to operators are those that are sent, to the letter. */
public final class AdminErrorExamplesTest {

    private static final String PROJECTIONS = "/v2/admin/projections";

    private static final Map<String, Function<Client, Reply>> PROVOKED = Map.ofEntries(
            Map.entry("OperatorKeyNeeded", c -> c.without("Authorization").get(PROJECTIONS)),
            Map.entry("ProjectionNotFound", c -> c.get(PROJECTIONS + "/nothing")),
            Map.entry("NeverRebuilt", c -> c.get(PROJECTIONS + "/onboarding_status/rebuilds/latest")),
            Map.entry("NothingToRollBack", c -> c.post(PROJECTIONS + "/onboarding_status/rollback")),
            Map.entry("NothingToCancel", c -> c.post(PROJECTIONS + "/team_list/rebuilds/latest/cancel")),
            Map.entry("NothingToDecide", c -> c.post(PROJECTIONS + "/team_list/rebuilds/latest/replace")),
            Map.entry("RebuildNotOver", c -> {
                ARebuild waiting = ARebuild.differing(c, ATeam.of(newOrganization()));
                Reply refused = waiting.post("/rebuilds");
                waiting.repaired();
                return refused;
            }));

    public static Set<String> provoked() {
        return new TreeSet<>(PROVOKED.keySet());
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void an_example_is_what_is_sent(String name) {
        Reply sent = Objects.requireNonNull(PROVOKED.get(name)).apply(operator().with("X-Request-Id", "req-7f3a2c91"));

        assertThat(json(sent.body())).isEqualTo(Document.tree().at("/components/examples/%s/value".formatted(name)));
    }
}
