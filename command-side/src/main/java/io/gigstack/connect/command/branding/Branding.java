package io.gigstack.connect.command.branding;

import io.gigstack.connect.command.BrandingCommand;
import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.BrandingValues.Alias;
import io.gigstack.connect.command.BrandingValues.Color;
import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import io.gigstack.connect.command.BrandingValues.Phone;
import io.gigstack.connect.command.EmailAddress;
import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a team looks, and the rules of changing it. */
public record Branding(
        @Nullable String alias,
        @Nullable String primaryColor,
        @Nullable String secondaryColor,
        @Nullable String logoUrl,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable String customDomain) {

    public static final Branding NONE = new Branding(null, null, null, null, null, null, null);

    public static List<BrandingEvent> decide(Branding now, BrandingCommand command, Instant at) {
        return switch (command) {
            case UpdateBranding c -> update(now, c, at);
        };
    }

    private static List<BrandingEvent> update(Branding now, UpdateBranding c, Instant at) {
        BrandingChanged changed = new BrandingChanged(
                c.header().teamId().value(),
                c.alias().applyToOptional(now.alias, Alias::value),
                c.primaryColor().applyToOptional(now.primaryColor, Color::value),
                c.secondaryColor().applyToOptional(now.secondaryColor, Color::value),
                c.logoUrl().applyToOptional(now.logoUrl, HttpsUrl::value),
                c.supportEmail().applyToOptional(now.supportEmail, EmailAddress::value),
                c.supportPhone().applyToOptional(now.supportPhone, Phone::value),
                c.customDomain().applyToOptional(now.customDomain, Domain::value),
                at);
        return now.evolve(changed).equals(now) ? List.of() : List.of(changed);
    }

    public Branding evolve(BrandingEvent event) {
        return switch (event) {
            case BrandingChanged e ->
                new Branding(
                        e.alias(),
                        e.primaryColor(),
                        e.secondaryColor(),
                        e.logoUrl(),
                        e.supportEmail(),
                        e.supportPhone(),
                        e.customDomain());
        };
    }
}
