package io.gigstack.connect.api.documentation;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.api.admin.AdminErrorExamplesTest;
import io.gigstack.connect.api.integration.IntegrationErrorExamplesTest;
import io.gigstack.connect.api.member.MemberErrorExamplesTest;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Reply;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of errors are what the service says, to the letter. */
class ErrorExamplesTest {

    private static final String KEYS = "/v2/connect/api-keys";

    /** Nothing but an accident or a future release brings these about; FaultsTest sees the fault, api.limit the limits, ProofsTest the events. */
    private static final Set<String> NOT_TO_BE_PROVOKED = Set.of(
            "Contended",
            "EventNotAsRecorded",
            "InternalServerError",
            "InvitationExpired",
            "NothingIsSigned",
            "OrganizationKeyNeeded",
            "PermissionMissing",
            "RateLimitExceeded",
            "RequestInProgress",
            "ServiceUnavailable",
            "TooManyWrongKeys",
            "TooManyWrongTokens",
            "TreeDamaged");

    private static final Map<String, Function<ATeam, Reply>> PROVOKED = Map.ofEntries(
            Map.entry("Unauthorized", t -> t.client().without("Authorization").get(TEAMS)),
            Map.entry("TeamNotFound", t -> t.client().get(TEAMS + "/team_790")),
            Map.entry("KeyNotFound", t -> t.client().delete(KEYS + "/key_790")),
            Map.entry("LogNotSoLong", t -> t.client().get("/v2/connect/audit-log/consistency?from=1&to=900000000")),
            Map.entry("EventNotFound", t -> t.client().get("/v2/connect/audit-log/proof?event=evt_790")),
            Map.entry("CatalogNotFound", t -> t.client().get("/v2/connect/catalogs/planets")),
            Map.entry("MethodNotAllowed", t -> t.client().delete(TEAMS)),
            Map.entry("TeamIsSuspended", t -> t.suspended("Unpaid").client().patch(t.path(), "{}")),
            Map.entry(
                    "StepsAreFixed",
                    t -> t.completed("team_setup").client().patch(t.path(), "{\"onboarding\":{\"steps\":[\"kyc\"]}}")),
            Map.entry(
                    "StepCompletedOtherwise",
                    t -> t.completed("payment_integration")
                            .client()
                            .post(t.path("onboarding/complete-step"), PageSamples.COMPLETE_STEP)),
            Map.entry(
                    "VersionIsStale",
                    t -> t.completed("team_setup")
                            .client()
                            .with("If-Match", "\"1\"")
                            .patch(t.path(), "{}")),
            Map.entry(
                    "NothingToMatch", t -> t.client().with("If-Match", "\"1\"").post(TEAMS, "{\"name\":\"x\"}")),
            Map.entry(
                    "KeyHasNoVersions",
                    t -> t.client().with("If-Match", "\"1\"").delete(KEYS + "/key_790")),
            Map.entry("IdempotencyKeyReused", t -> {
                Client keyed = t.client().with("Idempotency-Key", "one");
                keyed.post(TEAMS, "{\"name\":\"x\"}").expect(201);
                return keyed.post(TEAMS, "{\"name\":\"y\"}");
            }),
            Map.entry("PayloadTooLarge", t -> t.client().post(TEAMS, "x".repeat(256 * 1024 + 1))),
            Map.entry(
                    "UnsupportedMediaType",
                    t -> t.client().with("Content-Type", "text/plain").post(TEAMS, "{}")),
            Map.entry(
                    "UnsupportedPatchType",
                    t -> t.client().with("Content-Type", "text/plain").patch(t.path(), "{}")),
            Map.entry("UnreadableBody", t -> t.client().post(TEAMS, "{\"name\":}")),
            Map.entry("NoBodyAtAll", t -> t.client().post(TEAMS)),
            Map.entry("MemberTwice", t -> t.client().post(TEAMS, "{\"name\":\"x\",\"name\":\"y\"}")),
            Map.entry("NestedTooDeeply", t -> t.client().post(TEAMS, "{\"a\":".repeat(101))),
            Map.entry("WrongType", t -> t.client().post(TEAMS, "{\"name\":7}")),
            Map.entry("MissingField", t -> t.client().post(TEAMS, "{}")),
            Map.entry("UnknownField", t -> t.client().post(TEAMS, "{\"name\":\"x\",\"nmae\":\"y\"}")),
            Map.entry("SeveralProblems", t -> t.client().post(TEAMS, "{\"settings\":{\"currency\":\"mxn\"}}")),
            Map.entry("UnknownParameter", t -> t.client().get(TEAMS + "?limitt=1")),
            Map.entry("InvalidParameter", t -> t.client().get(TEAMS + "?limit=0")),
            Map.entry("InvalidMoment", t -> t.client().get(t.path() + "?version=1&asOf=2024-01-15T10:30:00.000Z")),
            Map.entry("InvalidCursor", t -> t.client().get(TEAMS + "?next=eyJhZnRlciI6MjB9")),
            Map.entry("MalformedIfMatch", t -> t.client().with("If-Match", "3").patch(t.path(), "{}")),
            Map.entry(
                    "MalformedPosition",
                    t -> t.client().with("Connect-Position", "-1").get(TEAMS)),
            Map.entry("ReadOnlyFieldChanged", t -> t.client().patch(t.path(), "{\"onboarding\":{\"progress\":50}}")),
            Map.entry("TeamHasChanged", t -> {
                String read = t.data().get("updatedAt").stringValue();
                t.updated("{\"name\":\"Beta\"}");
                return t.client().put(t.path(), "{\"updatedAt\":\"%s\"}".formatted(read));
            }),
            Map.entry("UnknownStep", t -> t.client().post(t.path("onboarding/complete-step"), "{\"step\":\"kyc\"}")),
            Map.entry("InvalidWebhookUrl", t -> t.client().post(t.path("onboarding/complete-step"), """
                    {"step": "payment_integration", "data": {"webhookUrl": "https://user:password@team.example.com"}}
                    """)),
            Map.entry("ReasonMissing", t -> t.client().post(t.path("suspend"), "{}")),
            Map.entry(
                    "ExpiryNotInFuture",
                    t -> t.client().post(KEYS, "{\"name\":\"x\",\"expiresAt\":\"2020-01-01T00:00:00.000Z\"}")));

    private final Client client = newOrganization().with("X-Request-Id", "req-7f3a2c91");
    private final ATeam team = ATeam.of(client, PageSamples.CREATE_TEAM);

    static Set<String> provoked() {
        return new TreeSet<>(PROVOKED.keySet());
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void an_example_is_what_is_sent(String name) {
        Reply sent = PROVOKED.getOrDefault(name, _ -> team.read()).apply(team);

        assertThat(json(sent.body().replace(team.id(), "team_789")))
                .isEqualTo(Document.tree().at("/components/examples/%s/value".formatted(name)));
    }

    @Test
    void every_example_of_an_error_is_among_them() {
        Set<String> examples = new TreeSet<>(NOT_TO_BE_PROVOKED);
        examples.addAll(PROVOKED.keySet());
        examples.addAll(IntegrationErrorExamplesTest.provoked());
        examples.addAll(MemberErrorExamplesTest.provoked());
        examples.addAll(AdminErrorExamplesTest.provoked());
        Set<String> documented = new TreeSet<>();
        Document.tree().at("/components/examples").properties().forEach(example -> {
            if (example.getValue().get("value").has("error")) {
                documented.add(example.getKey());
            }
        });

        assertThat(documented).isEqualTo(examples);
    }
}
