package io.gigstack.connect.query.teamlist;

import static io.gigstack.connect.query.teamlist.ListedTeams.ALL;
import static io.gigstack.connect.query.teamlist.ListedTeams.named;
import static io.gigstack.connect.query.teamlist.ListedTeams.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which teams an organization is shown. */
class FilteringTeamsTest {

    private static final OnboardingSteps BEGUN = OnboardingSteps.begun(Teams.STEPS);
    private static final OnboardingSteps DONE =
            BEGUN.fold(new OnboardingStepCompleted("team", "team_setup", null, Teams.CREATED));

    @Test
    void only_teams_that_fit_all_that_is_asked_for_are_shown_and_counted() {
        ListedTeams teams = new ListedTeams("org_filter");
        teams.put(List.of(
                team(teams, "a", "Tech", "MX", BEGUN),
                team(teams, "b", "Tech", "DE", DONE),
                team(teams, "c", null, "MX", DONE),
                team(teams, "d", "tech", null, BEGUN)));

        assertThat(teams.names(ALL)).containsExactly("a", "b", "c", "d");
        assertThat(teams.names(filter("Tech", null, null))).containsExactly("a", "b");
        assertThat(teams.names(filter(null, "MX", null))).containsExactly("a", "c");
        assertThat(teams.names(filter(null, null, true))).containsExactly("b", "c");
        assertThat(teams.names(filter(null, null, false))).containsExactly("a", "d");
        assertThat(teams.names(filter("Tech", "DE", true))).containsExactly("b");
        assertThat(teams.names(filter("Tech", "MX", true))).isEmpty();
        TeamPage one = teams.page(filter("Tech", null, null), ListTeams.Sort.NAME, 1, null);
        assertThat(one.teams()).hasSize(1);
        assertThat(one.total()).isEqualTo(2);
    }

    @Test
    void deleted_teams_are_shown_only_to_who_asks_for_them_whatever_they_were_before() {
        ListedTeams teams = new ListedTeams("org_status");
        TeamSummary plain = teams.team("a", "active", Teams.CREATED);
        TeamSummary suspended = teams.team("b", "suspended", Teams.CREATED);
        teams.put(List.of(
                plain,
                suspended.with(2, "suspended", false, BEGUN),
                teams.team("c", "deleted active", Teams.CREATED).with(2, "active", true, BEGUN),
                teams.team("d", "deleted suspended", Teams.CREATED).with(3, "suspended", true, BEGUN)));

        assertThat(teams.names(ALL)).containsExactly("active", "suspended");
        assertThat(teams.names(standing("active"))).containsExactly("active");
        assertThat(teams.names(standing("suspended"))).containsExactly("suspended");
        assertThat(teams.names(standing("deleted"))).containsExactly("deleted active", "deleted suspended");
    }

    @Test
    void nobody_is_shown_a_team_of_another_organization() {
        ListedTeams own = new ListedTeams("org_own");
        ListedTeams other = new ListedTeams("org_own2");
        own.put("same name");
        other.put("same name", "other name");

        assertThat(own.names(ALL)).containsExactly("same name");
        assertThat(own.names(named("other"))).isEmpty();
        TeamPage page = own.page(ALL, ListTeams.Sort.NAME, 1, new ListTeams.After("", ""));
        assertThat(page.teams()).extracting(TeamSummary::organizationId).containsExactly("org_own");
        assertThat(page.total()).isOne();
    }

    @Test
    void percent_underscore_and_backslash_are_searched_for_as_they_are() {
        ListedTeams teams = new ListedTeams("org_literal");
        teams.put("100% sure", "a_b", "a\\b", "aXb", "it's", "100 sure");

        assertThat(teams.names(named("%"))).containsExactly("100% sure");
        assertThat(teams.names(named("0% S"))).containsExactly("100% sure");
        assertThat(teams.names(named("a_b"))).containsExactly("a_b");
        assertThat(teams.names(named("a\\b"))).containsExactly("a\\b");
        assertThat(teams.names(named("\\"))).containsExactly("a\\b");
        assertThat(teams.names(named("'"))).containsExactly("it's");
        assertThat(teams.names(named("\\%"))).isEmpty();
        assertThat(teams.names(named(" sure"))).containsExactly("100 sure", "100% sure");
    }

    @Test
    void a_part_of_the_name_is_found_in_any_case_and_form() {
        ListedTeams teams = new ListedTeams("org_case");
        teams.put(
                "Café Ägypten",
                "\u0130stanbul",
                "TITLE",
                "\uff26\uff35\uff2c\uff2c width",
                "\u039f\u0394\u039f\u03a3\u0391");

        assertThat(teams.names(named("CAFE\u0301"))).containsExactly("Café Ägypten");
        assertThat(teams.names(named("äGY"))).containsExactly("Café Ägypten");
        assertThat(teams.names(named("istanbul"))).containsExactly("\u0130stanbul");
        assertThat(teams.names(named("title"))).containsExactly("TITLE");
        assertThat(teams.names(named("full"))).containsExactly("\uff26\uff35\uff2c\uff2c width");
        assertThat(teams.names(named("\u03bf\u03b4\u03bf\u03c2"))).containsExactly("\u039f\u0394\u039f\u03a3\u0391");
        assertThat(teams.names(named("Cafeteria"))).isEmpty();
    }

    private static TeamSummary team(
            ListedTeams teams, String id, @Nullable String industry, @Nullable String country, OnboardingSteps steps) {
        TeamSummary team = teams.team(id, id, Teams.CREATED);
        return team.described(1, id, null, industry, country).with(1, "active", false, steps);
    }

    private static ListTeams.Filter filter(
            @Nullable String industry, @Nullable String country, @Nullable Boolean onboarded) {
        return new ListTeams.Filter(null, industry, country, onboarded, null);
    }
}
