package io.gigstack.connect.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to how a team looks. */
public sealed interface BrandingEvent extends TeamEvent {

    /**
     * @param primaryColor {@code #RRGGBB}, like the secondary one
     * @param logoUrl an https URL
     */
    record BrandingChanged(
            String teamId,
            @Nullable String alias,
            @Nullable String primaryColor,
            @Nullable String secondaryColor,
            @Nullable String logoUrl,
            @Nullable String supportEmail,
            @Nullable String supportPhone,
            @Nullable String customDomain,
            Instant occurredAt)
            implements BrandingEvent {}
}
