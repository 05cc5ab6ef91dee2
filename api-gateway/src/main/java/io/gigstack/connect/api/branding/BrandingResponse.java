package io.gigstack.connect.api.branding;

import io.gigstack.connect.command.branding.Branding;
import io.gigstack.connect.query.teamdetails.BrandingView;
import org.jspecify.annotations.Nullable;

/** How a team looks, as the API shows it, whether it was just changed or read. */
record BrandingResponse(
        String teamId,
        @Nullable String alias,
        @Nullable String primaryColor,
        @Nullable String secondaryColor,
        @Nullable String logoUrl,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable String customDomain) {

    static BrandingResponse of(String teamId, Branding branding) {
        return new BrandingResponse(
                teamId,
                branding.alias(),
                branding.primaryColor(),
                branding.secondaryColor(),
                branding.logoUrl(),
                branding.supportEmail(),
                branding.supportPhone(),
                branding.customDomain());
    }

    static BrandingResponse of(String teamId, BrandingView branding) {
        return new BrandingResponse(
                teamId,
                branding.alias(),
                branding.primaryColor(),
                branding.secondaryColor(),
                branding.logoUrl(),
                branding.supportEmail(),
                branding.supportPhone(),
                branding.customDomain());
    }
}
