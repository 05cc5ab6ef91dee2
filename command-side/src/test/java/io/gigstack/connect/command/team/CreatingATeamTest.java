package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Creation.creation;
import static io.gigstack.connect.command.Examples.ANYWHERE;
import static io.gigstack.connect.command.Examples.MEXICAN;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.ORGANIZATION;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.team.TeamStory.givenNothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.Creation;
import io.gigstack.connect.command.FiscalYear;
import io.gigstack.connect.command.SettingsChange;
import io.gigstack.connect.command.onboarding.Onboarding;
import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.TimeZone;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreatingATeamTest {

    private static final List<Step> THE_FOUR = StepCatalogue.steps(null);

    @Test
    void a_team_with_nothing_but_a_name_has_no_profile_and_the_defaults_of_nowhere() {
        givenNothing()
                .when(creation().command())
                .then(new TeamCreated(
                        TEAM, ORGANIZATION, "Alpha", null, null, null, null, ANYWHERE, THE_FOUR, Map.of(), NOW));
    }

    @Test
    void a_team_is_what_was_asked_for() {
        givenNothing()
                .when(creation()
                        .description("Main development team")
                        .industry("Technology")
                        .teamSize("10-50")
                        .country("MX")
                        .steps("client_setup", "staff_training")
                        .metadata(object("department", "Engineering", "costCenter", null))
                        .command())
                .then(new TeamCreated(
                        TEAM,
                        ORGANIZATION,
                        "Alpha",
                        "Main development team",
                        "Technology",
                        "10-50",
                        "MX",
                        MEXICAN,
                        List.of(
                                new Step("client_setup", "Client Setup", "Add your first clients", false),
                                new Step("staff_training", "Staff Training", null, true)),
                        object("department", "Engineering", "costCenter", null),
                        NOW));
    }

    @Test
    void settings_left_out_come_from_the_country() {
        assertThat(settingsOf(creation().country("MX"))).isEqualTo(MEXICAN);
    }

    @Test
    void settings_of_null_come_from_the_country() {
        assertThat(settingsOf(creation().country("MX").settings(SettingsChange.DEFAULTS)))
                .isEqualTo(MEXICAN);
    }

    @Test
    void a_setting_that_is_asked_for_wins_and_the_others_come_from_the_country() {
        SettingsChange asked =
                new SettingsChange(to(new Currency("EUR")), Change.keep(), toNull(), to(new FiscalYear("04-06")));
        assertThat(settingsOf(creation().country("MX").settings(asked)))
                .isEqualTo(new Settings("EUR", "America/Mexico_City", "es", "04-06"));
    }

    @Test
    void a_setting_that_is_asked_for_without_a_country_leaves_the_others_at_the_defaults_of_nowhere() {
        SettingsChange asked =
                new SettingsChange(Change.keep(), to(new TimeZone("Europe/Madrid")), Change.keep(), Change.keep());
        assertThat(settingsOf(creation().settings(asked)))
                .isEqualTo(new Settings("USD", "Europe/Madrid", "en", "calendar"));
    }

    @Test
    void a_new_team_is_active_was_updated_when_it_was_created_and_has_no_step_completed() {
        assertThat(givenNothing().when(creation().command()).team())
                .isEqualTo(new Team.Active(new Profile(
                        TEAM,
                        ORGANIZATION,
                        "Alpha",
                        null,
                        null,
                        null,
                        null,
                        ANYWHERE,
                        Parts.begun(Onboarding.begun(THE_FOUR)),
                        Map.of(),
                        NOW,
                        NOW)));
    }

    private static Settings settingsOf(Creation creation) {
        return ((Team.Existing) givenNothing().when(creation.command()).team())
                .profile()
                .settings();
    }
}
