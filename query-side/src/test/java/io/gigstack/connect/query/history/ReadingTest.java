package io.gigstack.connect.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an event changed in a part of a team. */
class ReadingTest {

    private static final String ID = "team_1";
    private static final Instant AT = Teams.CREATED;
    private static final Instant EXPIRY = AT.plusSeconds(60);
    private static final MemberInvited ANA = invited("mem_a", "ana.x", null, "note.x");
    private static final MemberInvited BEN = invited("mem_b", "ben.x", List.of("team.read"), null);

    private final Reading team = new Reading();

    ReadingTest() {
        changes(Teams.created(ID, "org_1"));
    }

    private static MemberInvited invited(
            String id, String email, @Nullable List<String> permissions, @Nullable String message) {
        return new MemberInvited(ID, id, email, "hash", "developer", permissions, message, "token", EXPIRY, AT);
    }

    private List<String> changes(TeamEvent event) {
        return told(event).stream()
                .map(change -> "%s: %s -> %s".formatted(change.field(), change.from(), change.to()))
                .toList();
    }

    private List<FieldChange> told(TeamEvent event) {
        return team.next(team.version() + 1, event).get();
    }

    private static SealedValue sealed(String subject, String field, String value) {
        return new SealedValue(subject, field, value);
    }

    @Test
    void an_invitation_tells_of_a_member_all_but_tokens_and_hashes() {
        assertThat(changes(ANA))
                .containsExactly(
                        "members.mem_a.email: null -> " + sealed("mem_a", "email", "ana.x"),
                        "members.mem_a.role: null -> developer",
                        "members.mem_a.status: null -> invited",
                        "members.mem_a.invitation.expiresAt: null -> " + EXPIRY,
                        "members.mem_a.invitation.message: null -> " + sealed("mem_a", "message", "note.x"));
        assertThat(changes(BEN))
                .contains("members.mem_b.permissions: null -> [team.read]")
                .noneMatch(change -> change.contains("mem_a") || change.contains("message"));
    }

    @Test
    void a_member_changes_in_what_an_event_says_of_it() {
        changes(ANA);
        changes(BEN);

        assertThat(changes(new InvitationRenewed(ID, "mem_a", "other", EXPIRY.plusSeconds(1), AT)))
                .containsExactly(
                        "members.mem_a.invitation.expiresAt: %s -> %s".formatted(EXPIRY, EXPIRY.plusSeconds(1)));
        assertThat(changes(new MemberJoined(ID, "mem_a", AT)))
                .containsExactly("members.mem_a.status: invited -> active");
        assertThat(changes(new MemberRoleChanged(ID, "mem_a", "user", List.of("team.read"), AT)))
                .containsExactly(
                        "members.mem_a.role: developer -> user", "members.mem_a.permissions: null -> [team.read]");
        assertThat(changes(new MemberDeactivated(ID, "mem_a", AT)))
                .containsExactly("members.mem_a.status: active -> inactive");
        assertThat(changes(new MemberActivated(ID, "mem_a", AT)))
                .containsExactly("members.mem_a.status: inactive -> active");
        assertThat(changes(new MemberRemoved(ID, "mem_a", AT)))
                .containsExactly("members.mem_a.status: active -> removed");
        assertThat(changes(new MemberErased(ID, "mem_a", AT)))
                .containsExactly("members.mem_a.status: removed -> erased");
        assertThat(changes(new MemberRemoved(ID, "mem_b", AT)))
                .containsExactly("members.mem_b.status: invited -> removed");
    }

    @Test
    void an_object_that_is_emptied_was_there_before() {
        var _ = changes(new IntegrationAdded(ID, "int_1", "custom", "One", Map.of("a", Map.of("b", 1L)), true, AT));

        assertThat(changes(new IntegrationChanged(ID, "int_1", "One", Map.of("a", Map.of()), true, AT)))
                .containsExactly("integrations.int_1.configuration.a.b: 1 -> null");
    }

    @Test
    void an_integration_is_told_value_by_value_with_its_secrets_sealed() {
        Map<String, @Nullable Object> configuration = Map.of(
                "url",
                "https://a.example",
                "secret",
                Map.of("$sealed", "f1.x"),
                "deep",
                Map.of("a/b", 1L, "empty", Map.of()));

        assertThat(changes(new IntegrationAdded(ID, "int_1", "custom", "One", configuration, true, AT)))
                .containsExactlyInAnyOrder(
                        "integrations.int_1.type: null -> custom",
                        "integrations.int_1.name: null -> One",
                        "integrations.int_1.isActive: null -> true",
                        "integrations.int_1.configuration.url: null -> https://a.example",
                        "integrations.int_1.configuration.secret: null -> " + sealed("int_1", "/secret", "f1.x"),
                        "integrations.int_1.configuration.deep.a/b: null -> 1");
        assertThat(changes(new IntegrationChanged(ID, "int_1", "Two", Map.of("url", "https://b.example"), true, AT)))
                .containsExactlyInAnyOrder(
                        "integrations.int_1.name: One -> Two",
                        "integrations.int_1.configuration.url: https://a.example -> https://b.example",
                        "integrations.int_1.configuration.secret: %s -> null"
                                .formatted(sealed("int_1", "/secret", "f1.x")),
                        "integrations.int_1.configuration.deep.a/b: 1 -> null");
        assertThat(changes(new IntegrationRemoved(ID, "int_1", AT)))
                .containsExactlyInAnyOrder(
                        "integrations.int_1.type: custom -> null",
                        "integrations.int_1.name: Two -> null",
                        "integrations.int_1.isActive: true -> null",
                        "integrations.int_1.configuration.url: https://b.example -> null");
    }

    @Test
    void a_secret_changes_when_it_is_another_one_and_not_when_it_is_sealed_again() {
        changes(holding(Map.of("token", Map.of("$sealed", "f1.x"))));

        assertThat(told(changed(Map.of("token", Map.of("$sealed", "f1.y"))))).isEmpty();
        assertThat(told(changed(Map.of("token", Map.of("$sealed", "f2.x")))))
                .containsExactly(new FieldChange(
                        "integrations.int_1.configuration.token",
                        sealed("int_1", "/token", "f1.x"),
                        sealed("int_1", "/token", "f2.x")));
    }

    @Test
    void a_secret_in_a_list_is_known_by_its_place() {
        changes(holding(Map.of("all", List.of("a", Map.of("x~y", Map.of("$sealed", "f1.x"))))));

        assertThat(told(changed(Map.of("all", List.of("a", Map.of("x~y", Map.of("$sealed", "f1.y")))))))
                .isEmpty();
        assertThat(told(changed(Map.of("all", List.of("b", Map.of("x~y", Map.of("$sealed", "f1.y")))))))
                .containsExactly(new FieldChange(
                        "integrations.int_1.configuration.all",
                        List.of("a", Map.of("x~y", sealed("int_1", "/all/1/x~0y", "f1.x"))),
                        List.of("b", Map.of("x~y", sealed("int_1", "/all/1/x~0y", "f1.x")))));
    }

    private static IntegrationAdded holding(Map<String, @Nullable Object> configuration) {
        return new IntegrationAdded(ID, "int_1", "custom", "One", configuration, true, AT);
    }

    private static IntegrationChanged changed(Map<String, @Nullable Object> configuration) {
        return new IntegrationChanged(ID, "int_1", "One", configuration, true, AT);
    }

    @Test
    void branding_changes_field_by_field() {
        assertThat(changes(new BrandingChanged(ID, "Acme", "#112233", null, null, "help@acme.example", null, null, AT)))
                .containsExactly(
                        "branding.alias: null -> Acme",
                        "branding.primaryColor: null -> #112233",
                        "branding.supportEmail: null -> help@acme.example");
        assertThat(changes(new BrandingChanged(ID, "Acme", null, null, null, "help@acme.example", "1", null, AT)))
                .containsExactly("branding.primaryColor: #112233 -> null", "branding.supportPhone: null -> 1");
    }

    @Test
    void every_change_begins_where_the_last_one_of_its_field_ended() {
        for (long seed = 0; seed < 200; seed++) {
            Reading reading = new Reading();
            Map<String, @Nullable Object> fields = new HashMap<>();
            for (TeamEvent event : RandomTeam.history(seed, "org_reading")) {
                for (FieldChange change :
                        reading.next(reading.version() + 1, event).get()) {
                    Object unset = change.field().endsWith(".completed") ? false : null;
                    assertThat(fields.getOrDefault(change.field(), unset)).isEqualTo(change.from());
                    assertThat(change.to()).isNotEqualTo(change.from());
                    fields.put(change.field(), change.to());
                }
            }
        }
    }

    @Test
    void what_an_event_costs_does_not_grow_with_the_count_of_members() {
        long few = allocated(500);

        assertThat(allocated(4_000)).isLessThan(2 * 8 * few);
    }

    /** Bytes that it takes to read the events of so many members, and to tell of the last 100. */
    private static long allocated(int members) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Reading reading = new Reading();
        reading.next(1, Teams.created(ID, "org_1"));
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < members; i++) {
            Supplier<List<FieldChange>> changes = reading.next(i + 2L, invited("mem_" + i, "email.x", null, null));
            if (i >= members - 100) {
                assertThat(changes.get()).isNotEmpty();
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
