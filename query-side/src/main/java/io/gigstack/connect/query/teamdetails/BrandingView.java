package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import org.jspecify.annotations.Nullable;

/** How a team looks. */
public record BrandingView(
        @Nullable String alias,
        @Nullable String primaryColor,
        @Nullable String secondaryColor,
        @Nullable String logoUrl,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable String customDomain) {

    static final BrandingView NONE = new BrandingView(null, null, null, null, null, null, null);

    static BrandingView after(BrandingEvent event) {
        return switch (event) {
            case BrandingChanged e ->
                new BrandingView(
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
