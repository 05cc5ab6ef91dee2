package io.gigstack.connect.command.team;

import io.gigstack.connect.command.FiscalYear;
import io.gigstack.connect.command.SettingsChange;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.CountryDefaults;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.command.reference.Language;
import io.gigstack.connect.command.reference.TimeZone;
import io.gigstack.connect.events.TeamEvent.Settings;
import org.jspecify.annotations.Nullable;

/** How a team's settings come about: what was asked for, else what the country suggests. */
final class SettingsRules {

    private SettingsRules() {}

    static Settings defaults(@Nullable String country) {
        CountryDefaults defaults = CountryDefaults.of(known(country));
        return new Settings(
                defaults.currency().value(),
                defaults.timezone().value(),
                defaults.language().value(),
                FiscalYear.CALENDAR.value());
    }

    /** A country may leave the list while teams still have it. */
    private static @Nullable Country known(@Nullable String code) {
        try {
            return code == null ? null : new Country(code);
        } catch (InvalidValue noLongerACountry) {
            return null;
        }
    }

    static Settings written(SettingsChange asked, Settings now, @Nullable String country) {
        Settings cleared = defaults(country);
        return new Settings(
                asked.currency().applyTo(now.currency(), cleared.currency(), Currency::value),
                asked.timezone().applyTo(now.timezone(), cleared.timezone(), TimeZone::value),
                asked.language().applyTo(now.language(), cleared.language(), Language::value),
                asked.fiscalYear().applyTo(now.fiscalYear(), cleared.fiscalYear(), FiscalYear::value));
    }
}
