package io.gigstack.connect.api.access;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.api.access.Need.Nothing;
import io.gigstack.connect.api.access.Need.OrganizationKey;
import io.gigstack.connect.api.access.Need.Permitted;
import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.Review;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import io.gigstack.connect.command.team.NeededPermission;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the door asks for is asked for again when the command is decided: two tables that say the same. */
class DoorAndDecisionTest {

    private static final String TEAMS = "/v2/connect/teams";
    private static final String TEAM = TEAMS + "/{teamId}";
    private static final String INTEGRATION = TEAM + "/integrations/{integrationId}";
    private static final String MEMBER = TEAM + "/members/{memberId}";

    /** Which command an endpoint that writes to a team sends. */
    private static final Map<String, Class<? extends TeamCommand>> SENT = Map.ofEntries(
            entry("POST " + TEAMS, CreateTeam.class),
            entry("PUT " + TEAM, UpdateTeam.class),
            entry("PATCH " + TEAM, UpdateTeam.class),
            entry("DELETE " + TEAM, DeleteTeam.class),
            entry("POST " + TEAM + "/restore", RestoreTeam.class),
            entry("POST " + TEAM + "/suspend", SuspendTeam.class),
            entry("POST " + TEAM + "/reactivate", ReactivateTeam.class),
            entry("POST " + TEAM + "/onboarding/complete-step", CompleteOnboardingStep.class),
            entry("POST " + TEAM + "/onboarding/reopen-step", ReopenOnboardingStep.class),
            entry("POST " + TEAM + "/members", InviteMember.class),
            entry("PUT " + MEMBER, UpdateMember.class),
            entry("PATCH " + MEMBER, UpdateMember.class),
            entry("DELETE " + MEMBER, RemoveMember.class),
            entry("POST " + MEMBER + "/resend-invitation", ResendInvitation.class),
            entry("POST " + MEMBER + "/deactivate", DeactivateMember.class),
            entry("POST " + MEMBER + "/activate", ActivateMember.class),
            entry("POST " + MEMBER + "/erase", EraseMember.class),
            entry("POST " + TEAM + "/integrations", AddIntegration.class),
            entry("PUT " + INTEGRATION, UpdateIntegration.class),
            entry("PATCH " + INTEGRATION, UpdateIntegration.class),
            entry("DELETE " + INTEGRATION, RemoveIntegration.class),
            entry("PUT " + TEAM + "/branding", UpdateBranding.class),
            entry("PATCH " + TEAM + "/branding", UpdateBranding.class),
            entry("POST /v2/connect/invitations/accept", AcceptInvitation.class));

    /** A review stands for the command that it reviews. */
    private static final Set<Class<? extends TeamCommand>> WITHOUT_ENDPOINT = Set.of(Review.class);

    static Set<String> endpoints() {
        return new TreeSet<>(SENT.keySet());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void an_endpoint_asks_for_what_its_command_needs(String endpoint) throws ReflectiveOperationException {
        Class<? extends TeamCommand> sent = Objects.requireNonNull(SENT.get(endpoint));
        Need needed = NeededPermission.of(oneOf(sent))
                .<Need>map(Permitted::new)
                // Only the organization may ask; and a token stands in for a key.
                .orElseGet(() -> sent == AcceptInvitation.class ? new Nothing() : new OrganizationKey());

        assertThat(AccessTable.all()).containsEntry(endpoint, needed);
    }

    @Test
    void no_endpoint_that_writes_to_a_team_is_missing() {
        assertThat(AccessTable.all().keySet().stream()
                        .filter(endpoint -> endpoint.contains(TEAMS) && !endpoint.startsWith("GET ")))
                .allSatisfy(endpoint -> assertThat(SENT).containsKey(endpoint));
    }

    @Test
    void no_command_is_missing() {
        Set<Class<?>> known =
                Stream.concat(SENT.values().stream(), WITHOUT_ENDPOINT.stream()).collect(toSet());
        assertThat(commands(TeamCommand.class)).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DoorAndDecisionTest::commands)
                : Stream.of(type);
    }

    /** One in which nothing is filled, since what it needs depends on what it is alone. */
    private static TeamCommand oneOf(Class<? extends TeamCommand> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] nothing = Arrays.stream(types)
                .map(component -> component == boolean.class ? false : null)
                .toArray();
        return type.getDeclaredConstructor(types).newInstance(nothing);
    }
}
