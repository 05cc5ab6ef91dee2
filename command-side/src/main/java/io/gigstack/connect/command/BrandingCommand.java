package io.gigstack.connect.command;

import io.gigstack.connect.command.BrandingValues.Alias;
import io.gigstack.connect.command.BrandingValues.Color;
import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import io.gigstack.connect.command.BrandingValues.Phone;

/** What can be asked about how a team looks. */
public sealed interface BrandingCommand extends TeamCommand {

    record UpdateBranding(
            CommandHeader header,
            Change<Alias> alias,
            Change<Color> primaryColor,
            Change<Color> secondaryColor,
            Change<HttpsUrl> logoUrl,
            Change<EmailAddress> supportEmail,
            Change<Phone> supportPhone,
            Change<Domain> customDomain)
            implements BrandingCommand {}
}
