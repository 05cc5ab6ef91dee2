package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.FiscalYear;
import io.gigstack.connect.command.SettingsChange;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.Language;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import org.junit.jupiter.api.Test;

class ChangingSettingsTest {

    private static final TeamSettingsChanged SPANISH =
            new TeamSettingsChanged(TEAM, new Settings("EUR", "Europe/Madrid", "es-ES", "04-06"), NOW);

    @Test
    void a_setting_changes_and_those_left_out_are_kept() {
        given(created())
                .when(update().settings(currency(to(new Currency("USD")))))
                .then(changed("USD", "America/Mexico_City", "es", "calendar"));
    }

    @Test
    void a_setting_of_null_goes_back_to_the_default_of_the_country() {
        given(created(), SPANISH)
                .when(update().settings(currency(toNull())))
                .then(changed("MXN", "Europe/Madrid", "es-ES", "04-06"));
    }

    @Test
    void settings_of_null_go_back_to_the_defaults_of_the_country() {
        given(created(), SPANISH)
                .when(update().settings(SettingsChange.DEFAULTS))
                .then(changed("MXN", "America/Mexico_City", "es", "calendar"));
    }

    @Test
    void a_new_country_leaves_the_settings_as_they_are() {
        given(created()).when(update().country(to(new Country("BR")))).then(countryChanged("BR"));
    }

    @Test
    void with_a_new_country_null_means_the_default_of_the_new_one() {
        given(created())
                .when(update().country(to(new Country("BR"))).settings(currency(toNull())))
                .then(countryChanged("BR"), changed("BRL", "America/Mexico_City", "es", "calendar"));
    }

    @Test
    void with_the_country_cleared_null_means_the_default_of_nowhere() {
        given(created())
                .when(update().country(toNull()).settings(SettingsChange.DEFAULTS))
                .then(
                        new TeamProfileChanged(TEAM, "Main development team", "Technology", "10-50", null, NOW),
                        changed("USD", "UTC", "en", "calendar"));
    }

    @Test
    void a_language_is_stored_in_its_canonical_form_so_that_another_case_is_no_change() {
        Change<Language> spanish = to(new Language("ES"));
        given(created())
                .when(update().settings(new SettingsChange(Change.keep(), Change.keep(), spanish, Change.keep())))
                .thenNothing();
    }

    @Test
    void a_fiscal_year_may_begin_on_another_day() {
        Change<FiscalYear> april = to(new FiscalYear("04-06"));
        given(created())
                .when(update().settings(new SettingsChange(Change.keep(), Change.keep(), Change.keep(), april)))
                .then(changed("MXN", "America/Mexico_City", "es", "04-06"));
    }

    private static SettingsChange currency(Change<Currency> change) {
        return new SettingsChange(change, Change.keep(), Change.keep(), Change.keep());
    }

    private static TeamSettingsChanged changed(String currency, String timezone, String language, String fiscalYear) {
        return new TeamSettingsChanged(TEAM, new Settings(currency, timezone, language, fiscalYear), NOW);
    }

    private static TeamProfileChanged countryChanged(String country) {
        return new TeamProfileChanged(TEAM, "Main development team", "Technology", "10-50", country, NOW);
    }
}
