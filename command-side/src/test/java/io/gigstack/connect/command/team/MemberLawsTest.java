package io.gigstack.connect.command.team;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.member.Member;
import io.gigstack.connect.command.member.Member.Status;
import io.gigstack.connect.command.team.RandomLife.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the members of every team, whatever is asked of it. */
class MemberLawsTest {

    @Test
    void a_team_that_has_an_active_owner_keeps_one_while_it_has_other_members() {
        AtomicInteger lastOwnersThatLeft = new AtomicInteger();
        TeamLawsTest.eachMoment(moment -> {
            if (hasActiveOwner(moment.before()) && !hasActiveOwner(moment.after())) {
                Instant now = moment.command().header().at();
                String left = ((MemberCommand) moment.command()).memberId().value();
                assertThat(members(moment.after())
                                .filter(member -> isLive(member, now))
                                .filter(member -> !member.id().equals(left)))
                        .isEmpty();
                lastOwnersThatLeft.incrementAndGet();
            }
        });
        assertThat(lastOwnersThatLeft).hasValueGreaterThan(50);
    }

    @Test
    void no_member_gives_what_it_does_not_hold() {
        AtomicInteger grants = new AtomicInteger();
        TeamLawsTest.eachMoment(moment -> {
            if (moment.command() instanceof MemberCommand command
                    && command.header().actor() instanceof Actor.Member(var actor)
                    && moment.refusal() == null) {
                Map<String, Member> before = all(moment.before());
                Member giver = before.get(actor.value());
                changed(moment).filter(Member::isThere).forEach(given -> {
                    assertThat(requireNonNull(giver).status()).isEqualTo(Status.ACTIVE);
                    assertThat(holds(giver)).containsAll(holds(given));
                    assertThat(isOwner(giver) || !isOwner(given)).isTrue();
                    grants.incrementAndGet();
                });
            }
        });
        assertThat(grants).hasValueGreaterThan(200);
    }

    @Test
    void an_owner_is_changed_by_owners_alone() {
        TeamLawsTest.eachMoment(moment -> {
            if (moment.command() instanceof MemberCommand command
                    && command.header().actor() instanceof Actor.Member(var actor)
                    && !moment.events().isEmpty()) {
                Member touched = all(moment.before()).get(command.memberId().value());
                if (touched != null && isOwner(touched)) {
                    assertThat(isOwner(requireNonNull(all(moment.before()).get(actor.value()))))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void an_address_has_one_membership() {
        TeamLawsTest.eachMoment(moment -> assertThat(
                        members(moment.after()).filter(Member::isThere).collect(groupingBy(Member::emailHash)))
                .allSatisfy((_, memberships) -> assertThat(memberships).hasSize(1)));
    }

    @Test
    void what_is_the_owners_alone_is_held_by_owners_alone() {
        TeamLawsTest.eachMoment(
                moment -> assertThat(members(moment.after()).filter(Predicate.not(MemberLawsTest::isOwner)))
                        .allSatisfy(member -> assertThat(holds(member)).noneMatch(Permission::isTheOwnersAlone)));
    }

    @Test
    void an_owner_holds_all() {
        TeamLawsTest.eachMoment(moment -> assertThat(members(moment.after()).filter(MemberLawsTest::isOwner))
                .allSatisfy(owner -> assertThat(holds(owner)).containsExactly(Permission.values())));
    }

    /** Those who are another than before; nobody gives anything to who is deactivated. */
    private static Stream<Member> changed(Moment moment) {
        Map<String, Member> before = all(moment.before());
        return members(moment.after())
                .filter(member -> !member.equals(before.get(member.id())))
                .filter(member ->
                        member.status() != Status.INACTIVE || moment.command() instanceof MemberCommand.UpdateMember);
    }

    private static boolean hasActiveOwner(Team team) {
        return members(team).anyMatch(member -> member.status() == Status.ACTIVE && isOwner(member));
    }

    private static boolean isOwner(Member member) {
        return member.role().equals(Role.OWNER.id());
    }

    private static boolean isLive(Member member, Instant now) {
        return switch (member.status()) {
            case ACTIVE, INACTIVE -> true;
            case INVITED -> now.isBefore(member.invitation().expiresAt());
            case REMOVED -> false;
        };
    }

    private static Set<Permission> holds(Member member) {
        return member.effectivePermissions();
    }

    private static Stream<Member> members(Team team) {
        return all(team).values().stream();
    }

    private static Map<String, Member> all(Team team) {
        return Optional.of(team)
                .filter(Team.Existing.class::isInstance)
                .map(existing ->
                        ((Team.Existing) existing).profile().parts().members().all())
                .orElse(Map.of());
    }
}
