package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.MEXICAN;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.createdBare;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Examples.steps;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.Description;
import io.gigstack.connect.command.FiscalYear;
import io.gigstack.connect.command.Industry;
import io.gigstack.connect.command.SettingsChange;
import io.gigstack.connect.command.TeamSize;
import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.Language;
import io.gigstack.connect.command.reference.TimeZone;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import org.junit.jupiter.api.Test;

class UpdatingATeamTest {

    @Test
    void an_update_of_nothing_changes_nothing() {
        given(created()).when(update()).thenNothing();
    }

    @Test
    void a_team_is_renamed() {
        given(created()).when(update().name("Beta")).then(new TeamRenamed(TEAM, "Beta", NOW));
    }

    @Test
    void the_name_that_it_has_but_for_spaces_around_it_changes_nothing() {
        given(created()).when(update().name("  Alpha ")).thenNothing();
    }

    @Test
    void a_field_of_the_profile_changes_and_those_left_out_are_kept() {
        given(created())
                .when(update().industry(to(new Industry("Retail"))))
                .then(new TeamProfileChanged(TEAM, "Main development team", "Retail", "10-50", "MX", NOW));
    }

    @Test
    void null_clears_an_optional_field() {
        given(created())
                .when(update().description(toNull())
                        .industry(toNull())
                        .teamSize(toNull())
                        .country(toNull()))
                .then(new TeamProfileChanged(TEAM, null, null, null, null, NOW));
    }

    @Test
    void null_for_a_field_that_holds_nothing_changes_nothing() {
        given(createdBare())
                .when(update().description(toNull())
                        .industry(toNull())
                        .teamSize(toNull())
                        .country(toNull())
                        .settings(SettingsChange.DEFAULTS)
                        .metadata(toNull())
                        .steps(toNull()))
                .thenNothing();
    }

    @Test
    void the_whole_team_sent_back_as_it_is_changes_nothing() {
        given(created())
                .when(update().name("Alpha")
                        .description(to(new Description("Main development team")))
                        .industry(to(new Industry("Technology")))
                        .teamSize(to(TeamSize.UP_TO_50))
                        .country(to(new Country("MX")))
                        .settings(settings("MXN", "America/Mexico_City", "es", "calendar"))
                        .steps(to(steps("team_setup", "payment_integration", "client_setup", "invoice_configuration")))
                        .metadata(to(object("department", "Engineering"))))
                .thenNothing();
    }

    @Test
    void each_part_that_changes_has_an_event_of_its_own() {
        given(created())
                .when(update().name("Beta")
                        .teamSize(to(TeamSize.ABOVE_1000))
                        .settings(settings("EUR", "Europe/Madrid", "es-ES", "04-06"))
                        .metadata(to(object("costCenter", "DEV001")))
                        .steps(to(steps("client_setup"))))
                .then(
                        new TeamRenamed(TEAM, "Beta", NOW),
                        new TeamProfileChanged(TEAM, "Main development team", "Technology", "1001+", "MX", NOW),
                        new TeamSettingsChanged(TEAM, new Settings("EUR", "Europe/Madrid", "es-ES", "04-06"), NOW),
                        new TeamMetadataChanged(TEAM, object("department", "Engineering", "costCenter", "DEV001"), NOW),
                        new OnboardingStepsChanged(TEAM, StepCatalogue.steps(steps("client_setup")), NOW));
    }

    @Test
    void a_change_moves_the_time_of_the_last_update_and_not_that_of_the_creation() {
        Profile now =
                ((Team.Active) given(created()).when(update().name("Beta")).team()).profile();
        assertThat(now.createdAt()).isEqualTo(BEFORE);
        assertThat(now.updatedAt()).isEqualTo(NOW);
        assertThat(now.settings()).isEqualTo(MEXICAN);
    }

    private static SettingsChange settings(String currency, String timezone, String language, String fiscalYear) {
        Change<Currency> money = to(new Currency(currency));
        return new SettingsChange(
                money, to(new TimeZone(timezone)), to(new Language(language)), to(new FiscalYear(fiscalYear)));
    }
}
