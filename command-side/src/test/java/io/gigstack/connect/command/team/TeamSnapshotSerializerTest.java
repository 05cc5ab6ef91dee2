package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.createdWithSteps;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.People.ADA;
import static io.gigstack.connect.command.People.EXPIRY;
import static io.gigstack.connect.command.People.MAX;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.invited;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TeamSnapshotSerializerTest {

    private static final SerializedType TYPE = new SimpleSerializedType("team.snapshot", "4");
    private static final List<TeamEvent> LIFE = List.of(
            createdWithSteps("team_setup", "payment_integration", "client_setup"),
            new TeamMetadataChanged(TEAM, object("headcount", 42L, "budget", new BigDecimal("10.50"), "x", null), NOW),
            new OnboardingStepCompleted(TEAM, "team_setup", null, BEFORE),
            new OnboardingStepCompleted(TEAM, "payment_integration", object("list", List.of(1L, object())), BEFORE),
            invited(OLGA, Role.OWNER),
            new InvitationRenewed(TEAM, OLGA, "another token", EXPIRY, NOW),
            new MemberJoined(TEAM, OLGA, NOW),
            new MemberRoleChanged(TEAM, OLGA, "admin", List.of("team.read", "members.update"), NOW),
            invited(ADA, Role.ADMIN),
            new MemberRemoved(TEAM, ADA, NOW),
            invited(MAX, Role.MANAGER),
            new MemberRemoved(TEAM, MAX, NOW),
            new MemberErased(TEAM, MAX, NOW),
            new IntegrationAdded(
                    TEAM,
                    "int_2",
                    "crm",
                    "CRM",
                    object("password", Sealed.inPlace("f.sealed"), "rate", new BigDecimal("0.10"), "note", null),
                    true,
                    BEFORE),
            new IntegrationAdded(TEAM, "int_1", "erp", "ERP", object("list", List.of(1L, object())), false, NOW),
            new BrandingChanged(TEAM, "Alpha", null, "#1a73e8", null, null, null, "connect.example.com", NOW),
            new TeamSuspended(TEAM, "Unpaid invoices", NOW),
            new TeamDeleted(TEAM, NOW));

    private final TeamSnapshotSerializer serializer = new TeamSnapshotSerializer();
    private final ObjectMapper json = new ObjectMapper();

    /** Whoever changes the form counts the revision up and replaces the file: old snapshots are dropped, not read. */
    @Test
    void a_snapshot_is_written_as_its_golden_file() throws IOException {
        SerializedObject<byte[]> written = serializer.serialize(aggregate(LIFE), byte[].class);
        assertThat(written.getType()).isEqualTo(TYPE);
        assertThat(json.readTree(written.getData())).isEqualTo(json.readTree(golden()));
    }

    @Test
    void the_golden_file_is_read_as_the_team() throws IOException {
        TeamAggregate read = serializer.deserialize(new SimpleSerializedObject<>(golden(), byte[].class, TYPE));
        assertThat(read)
                .extracting("teamId", "team", "latest")
                .containsExactly(TEAM, TeamStory.fold(new Team.Unborn(), LIFE), NOW);
    }

    static Stream<List<TeamEvent>> lives() {
        return Stream.iterate(0, length -> length <= LIFE.size(), length -> length + 1)
                .map(length -> LIFE.subList(0, length));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void a_team_in_any_state_is_read_back_equal(List<TeamEvent> life) {
        TeamAggregate read = serializer.deserialize(serializer.serialize(aggregate(life), byte[].class));
        assertThat(read).extracting("team").isEqualTo(TeamStory.fold(new Team.Unborn(), life));
    }

    @ParameterizedTest
    @CsvSource({
        "team.snapshot, 1",
        "team.snapshot, 2",
        "team.snapshot, 3",
        "team.snapshot, 5",
        "team.snapshot,",
        "team, 1"
    })
    void a_snapshot_of_another_name_or_revision_is_not_read_as_a_team(String name, String revision) {
        SerializedType stored = new SimpleSerializedType(name, revision);
        assertThat(serializer.classForType(stored)).isEqualTo(UnknownSerializedType.class);
        assertThat(serializer.typeForClass(serializer.classForType(stored))).isNotEqualTo(stored);
    }

    @Test
    void what_can_not_be_read_is_not_quoted() {
        byte[] damaged = "{\"teamId\":\"t\",\"latest\":\"planted-secret\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(damaged, byte[].class, TYPE)))
                .hasMessageStartingWith("team.snapshot can't be read: ")
                .hasMessageNotContaining("planted-secret")
                .hasNoCause();
    }

    @Test
    void the_name_of_the_class_is_not_stored() {
        assertThat(serializer.typeForClass(TeamAggregate.class)).isEqualTo(TYPE);
        assertThat(serializer.classForType(TYPE)).isEqualTo(TeamAggregate.class);
        assertThat(serializer.serialize(aggregate(LIFE), String.class).getData())
                .doesNotContain("gigstack.connect", "Aggregate");
    }

    private static TeamAggregate aggregate(List<TeamEvent> life) {
        TeamAggregate aggregate = new TeamAggregate();
        life.forEach(aggregate::on);
        return aggregate;
    }

    private static byte[] golden() throws IOException {
        try (var in = TeamSnapshotSerializerTest.class.getResourceAsStream("/golden/team.snapshot.4.json")) {
            return requireNonNull(in, "the golden file").readAllBytes();
        }
    }
}
