package io.gigstack.connect.query.teamlist;

import static io.gigstack.connect.query.teamlist.ListedTeams.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From page to page, in every order, with many teams that are equal in it. */
class WalkingTeamsTest {

    @ParameterizedTest
    @EnumSource
    void walking_shows_every_team_once_in_its_order(ListTeams.Sort sort) {
        ListedTeams teams = new ListedTeams("org_walk_" + sort);
        List<TeamSummary> all = withTies(teams);
        teams.put(all);
        List<TeamSummary> inOrder = all.stream().sorted(order(sort)).toList();

        for (int limit : List.of(1, 2, 7, 10, 56, 57, 58, 100)) {
            List<TeamSummary> walked = new ArrayList<>();
            ListTeams.After after = null;
            do {
                TeamPage page = teams.page(ALL, sort, limit, after);
                assertThat(page.total()).isEqualTo(all.size());
                assertThat(page.teams()).hasSize(Math.min(limit, all.size() - walked.size()));
                walked.addAll(page.teams());
                after = page.next();
            } while (after != null);
            assertThat(walked).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_offset_skips_as_many_as_a_walk_would(ListTeams.Sort sort) {
        ListedTeams teams = new ListedTeams("org_offset_" + sort);
        List<TeamSummary> all = withTies(teams);
        teams.put(all);
        List<TeamSummary> inOrder = all.stream().sorted(order(sort)).toList();

        for (int offset : List.of(0, 1, 9, 50, 56, 57, 1_000)) {
            TeamPage page = teams.ask(new ListTeams(teams.organization(), ALL, sort, 5, offset, null));
            assertThat(page.teams())
                    .isEqualTo(inOrder.stream().skip(offset).limit(5).toList());
            assertThat(page.total()).isEqualTo(57);
            assertThat(page.next() == null).isEqualTo(offset + 5 >= 57);
        }
    }

    @ParameterizedTest
    @EnumSource
    void walking_while_others_come_and_go_shows_every_team_that_stayed_exactly_once(ListTeams.Sort sort) {
        ListedTeams teams = new ListedTeams("org_busy_" + sort);
        Random random = new Random(11);
        List<TeamSummary> all = withTies(teams);
        Collections.shuffle(all, random);
        teams.put(all);
        List<TeamSummary> leaving = new ArrayList<>(all.subList(0, 25));
        List<TeamSummary> staying = all.subList(25, all.size());

        List<TeamSummary> walked = new ArrayList<>();
        ListTeams.@Nullable After after = null;
        do {
            TeamPage page = teams.page(ALL, sort, 3, after);
            walked.addAll(page.teams());
            after = page.next();
            TeamSummary left = leaving.removeLast();
            TeamSummary like = staying.get(random.nextInt(staying.size()));
            teams.put(List.of(
                    left.with(2, left.status(), true, OnboardingSteps.begun(Teams.STEPS)),
                    teams.team("new_" + leaving.size(), like.name(), like.createdAt())));
        } while (after != null);

        assertThat(walked).doesNotHaveDuplicates();
        assertThat(walked.stream().filter(staying::contains))
                .isEqualTo(staying.stream().sorted(order(sort)).toList());
    }

    /** Six moments and nine names; a few differ in their case only. */
    private static List<TeamSummary> withTies(ListedTeams teams) {
        List<TeamSummary> all = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            String name = i % 2 == 0 ? "Team " + i % 9 : "TEAM " + i % 9;
            all.add(teams.team("%02d".formatted(i * 31 % 57), name, Teams.CREATED.plusMillis(i % 6)));
        }
        return all;
    }

    private static Comparator<TeamSummary> order(ListTeams.Sort sort) {
        Comparator<TeamSummary> byTime =
                Comparator.comparing(TeamSummary::createdAt).thenComparing(TeamSummary::teamId);
        Comparator<TeamSummary> byName =
                Comparator.comparing(TeamSummary::nameKey).thenComparing(TeamSummary::teamId);
        return switch (sort) {
            case CREATED_AT -> byTime;
            case CREATED_AT_DESCENDING -> byTime.reversed();
            case NAME -> byName;
            case NAME_DESCENDING -> byName.reversed();
        };
    }
}
