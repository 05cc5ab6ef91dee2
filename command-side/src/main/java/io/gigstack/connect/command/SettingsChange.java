package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.Language;
import io.gigstack.connect.command.reference.TimeZone;

/** What is asked of a team's settings. A cleared one goes back to its default, which depends on the country. */
public record SettingsChange(
        Change<Currency> currency,
        Change<TimeZone> timezone,
        Change<Language> language,
        Change<FiscalYear> fiscalYear) {

    public static final SettingsChange NONE =
            new SettingsChange(Change.keep(), Change.keep(), Change.keep(), Change.keep());

    public static final SettingsChange DEFAULTS =
            new SettingsChange(new Change.Clear<>(), new Change.Clear<>(), new Change.Clear<>(), new Change.Clear<>());
}
