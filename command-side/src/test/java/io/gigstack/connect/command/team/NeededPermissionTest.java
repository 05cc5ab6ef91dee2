package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.People.askedBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.People;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.Review;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a member may do is looked up again when its command is decided, whatever the command. */
class NeededPermissionTest {

    private static final String ANY = "mem_any";

    private static final TeamStory STORY = EveryCommand.story().and(People.active(ANY, Role.ADMIN));

    static List<TeamCommand> commands() {
        return EveryCommand.butCreation(askedBy(ANY))
                .filter(command -> NeededPermission.of(command).isPresent())
                .<TeamCommand>flatMap(command -> Stream.of(command, new Review(command)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_holds_all_but_what_is_needed_is_refused(TeamCommand command) {
        assertRefused(holding(allBut(command)), command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_holds_what_is_needed_is_not_asked_for_it(TeamCommand command) {
        Permission needed = NeededPermission.of(command).orElseThrow();
        assertThat(holding(Set.of(needed)).when(command).refusal())
                .satisfiesAnyOf(
                        refusal -> assertThat(refusal).isNull(),
                        refusal -> assertThat(refusal).message().doesNotEndWith("is needed"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_was_deactivated_removed_or_erased_since_is_refused(TeamCommand command) {
        TeamStory removed = STORY.and(new MemberRemoved(TEAM, ANY, BEFORE));
        assertRefused(STORY.and(new MemberDeactivated(TEAM, ANY, BEFORE)), command);
        assertRefused(removed, command);
        assertRefused(removed.and(new MemberErased(TEAM, ANY, BEFORE)), command);
    }

    /** At the door it was told nothing of the team, and it learns no more here. */
    @ParameterizedTest
    @MethodSource("commands")
    void who_lacks_it_learns_nothing_of_the_status_of_the_team(TeamCommand command) {
        assertRefused(holding(allBut(command)).and(new TeamSuspended(TEAM, "Unpaid", BEFORE)), command);
        assertRefused(holding(allBut(command)).and(new TeamDeleted(TEAM, BEFORE)), command);
    }

    @Test
    void a_team_can_not_take_back_what_its_organization_has_imposed() {
        TeamStory owned = STORY.and(People.active("mem_owner", Role.OWNER));
        String why = "Only the organization suspends and reactivates its teams";
        owned.when(new SuspendTeam(askedBy("mem_owner"), new Reason("Unpaid"))).thenForbidden(null, why);
        owned.and(new TeamSuspended(TEAM, "Unpaid", BEFORE))
                .when(new ReactivateTeam(askedBy("mem_owner")))
                .thenForbidden(null, why);
    }

    private static Set<Permission> allBut(TeamCommand command) {
        Permission needed = NeededPermission.of(command).orElseThrow();
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != needed)
                .collect(toSet());
    }

    private static TeamStory holding(Set<Permission> permissions) {
        List<String> ids = permissions.stream().map(Permission::id).toList();
        return STORY.and(new MemberRoleChanged(TEAM, ANY, "admin", ids, BEFORE));
    }

    private static void assertRefused(TeamStory story, TeamCommand command) {
        Permission needed = NeededPermission.of(command).orElseThrow();
        story.when(command).thenForbidden(needed, "Permission %s is needed".formatted(needed.id()));
    }
}
