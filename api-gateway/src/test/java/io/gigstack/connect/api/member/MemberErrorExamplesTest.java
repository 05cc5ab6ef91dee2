package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
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

/** The errors that the description shows of members are those that are sent, to the letter. */
public final class MemberErrorExamplesTest {

    private static final String ACCEPT = "/v2/connect/invitations/accept";

    private static final Map<String, Function<ATeam, Reply>> PROVOKED = Map.ofEntries(
            Map.entry(
                    "MemberPermissionMissing",
                    t -> joined(t, "user").client().delete(invited(t).path())),
            Map.entry("GrantsMoreThanHeld", t -> joined(t, "manager").client().post(t.path("members"), body("admin"))),
            Map.entry("OnlyOwnersMakeOwners", t -> joined(t, "admin").client().post(t.path("members"), body("owner"))),
            Map.entry("OnlyOwnersChangeOwners", t -> {
                AMember owner = AMember.joined(t, "o@example.com", "owner");
                return joined(t, "admin").client().delete(owner.path());
            }),
            Map.entry("MemberNotFound", t -> t.client().get(t.path("members/mem_790"))),
            Map.entry("InvitationNotFound", t -> t.client().post(ACCEPT, "{\"token\":\"inv_790_x\"}")),
            Map.entry("MemberExists", t -> {
                var _ = invited(t);
                return t.client().post(t.path("members"), "{\"email\":\"I@example.com\",\"role\":\"user\"}");
            }),
            Map.entry("LastOwnerStays", t -> {
                AMember owner = AMember.joined(t, "o@example.com", "owner");
                var _ = invited(t);
                return t.client().delete(owner.path());
            }),
            Map.entry("MemberNotJoined", t -> t.client().post(invited(t).path("deactivate"))),
            Map.entry("AlreadyJoined", t -> t.client().post(joined(t, "user").path("resend-invitation"))),
            Map.entry("ResentTooOften", t -> {
                AMember member = invited(t);
                for (int i = 0; i < 50; i++) {
                    t.client().post(member.path("resend-invitation")).expect(200);
                }
                return t.client().post(member.path("resend-invitation"));
            }),
            Map.entry("InvitationUsed", t -> joined(t, "user").accept()),
            Map.entry("InvitationReplaced", t -> {
                AMember member = invited(t);
                t.client().post(member.path("resend-invitation")).expect(200);
                return member.accept();
            }),
            Map.entry("InvitationRevoked", t -> {
                AMember member = invited(t);
                t.client().delete(member.path()).expect(200);
                return member.accept();
            }),
            Map.entry("EmailMissing", t -> t.client().post(t.path("members"), "{\"role\":\"user\"}")),
            Map.entry("UnknownRole", t -> t.client().post(t.path("members"), body("boss"))),
            Map.entry(
                    "OwnersPermission",
                    t -> t.client()
                            .post(
                                    t.path("members"),
                                    "{\"email\":\"a@example.com\",\"role\":\"admin\",\"permissions\":[\"team.delete\"]}")),
            Map.entry(
                    "OwnerHoldsAll",
                    t -> t.client()
                            .post(
                                    t.path("members"),
                                    "{\"email\":\"a@example.com\",\"role\":\"owner\",\"permissions\":[\"team.read\"]}")),
            Map.entry(
                    "MemberFieldIsReadOnly",
                    t -> t.client().patch(invited(t).path(), "{\"email\":\"other@example.com\"}")),
            Map.entry(
                    "TooManyDays",
                    t -> t.client().post(invited(t).path("resend-invitation"), "{\"expiresInDays\":31}")),
            Map.entry("MalformedToken", t -> t.client().post(ACCEPT, "{\"token\":\"nonsense\"}")));

    private static AMember invited(ATeam team) {
        return AMember.invited(team, "i@example.com", "user");
    }

    private static AMember joined(ATeam team, String role) {
        return AMember.joined(team, "j@example.com", role);
    }

    private static String body(String role) {
        return "{\"email\":\"a@example.com\",\"role\":\"%s\"}".formatted(role);
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

        String body = sent.body().replace(team.id(), "team_789").replaceAll("mem_[0-9a-z]{26}", "mem_456");
        assertThat(json(body)).isEqualTo(Document.tree().at("/components/examples/%s/value".formatted(name)));
    }
}
