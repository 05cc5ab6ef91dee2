package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
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

/** The errors that the description shows of integrations and branding are those that are sent, to the letter. */
public final class IntegrationErrorExamplesTest {

    private static final Map<String, Function<ATeam, Reply>> PROVOKED = Map.ofEntries(
            Map.entry("IntegrationNotFound", t -> t.client().get(t.path("integrations/int_790"))),
            Map.entry("TooManyIntegrations", t -> filled(t, 100, "{}")),
            Map.entry("ConfigurationsTooLarge", t -> filled(t, 16, "{\"x\":\"%s\"}".formatted("x".repeat(16_000)))),
            Map.entry("ConfigurationMissing", t -> AnIntegration.add(t, "{\"type\":\"crm\",\"name\":\"CRM\"}")),
            Map.entry(
                    "WebhookUrlInvalid",
                    t -> AnIntegration.add(t, AnIntegration.WEBHOOK.replace("https://", "http://"))),
            Map.entry("NameIsReserved", t -> AnIntegration.add(t, crm("{\"$sealed\":\"x\"}"))),
            Map.entry(
                    "NoSecretToKeep", t -> AnIntegration.add(t, crm("{\"apiKey\":\"\u2022\u2022\u2022\u2022abcd\"}"))),
            Map.entry(
                    "NoSecretInListToKeep",
                    t -> AnIntegration.crm(t, "{\"accounts\":[{\"token\":\"abcdefgh\"},{\"token\":\"ijklmnop\"}]}")
                            .configure("{\"accounts\":[{\"token\":\"\u2022\u2022\u2022\u2022\"}]}")),
            Map.entry("WebhookNeedsUrl", t -> AnIntegration.webhook(t).configure("{\"url\":null}")),
            Map.entry(
                    "IntegrationFieldIsReadOnly", t -> AnIntegration.webhook(t).put("{\"type\":\"crm\"}")),
            Map.entry("ColorInvalid", t -> t.client().put(t.path("branding"), "{\"primaryColor\":\"blue\"}")));

    /** What is answered when one more is added. */
    private static Reply filled(ATeam team, int count, String configuration) {
        for (int i = 0; i < count; i++) {
            var _ = AnIntegration.crm(team, configuration);
        }
        return AnIntegration.add(team, crm("{\"x\":\"%s\"}".formatted("x".repeat(16_000))));
    }

    private static String crm(String configuration) {
        return "{\"type\":\"crm\",\"name\":\"CRM\",\"configuration\":%s}".formatted(configuration);
    }

    private final Client client = newOrganization().with("X-Request-Id", "req-7f3a2c91");
    private final ATeam team = ATeam.of(client);

    public static Set<String> provoked() {
        return new TreeSet<>(PROVOKED.keySet());
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void an_example_is_what_is_sent(String name) {
        Reply sent = Objects.requireNonNull(PROVOKED.get(name)).apply(team);

        String body = sent.body().replace(team.id(), "team_789").replaceAll("int_[0-9a-z]{26}", "int_123");
        assertThat(json(body)).isEqualTo(Document.tree().at("/components/examples/%s/value".formatted(name)));
    }
}
