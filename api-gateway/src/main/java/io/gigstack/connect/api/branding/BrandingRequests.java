package io.gigstack.connect.api.branding;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.BrandingValues.Alias;
import io.gigstack.connect.command.BrandingValues.Color;
import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import io.gigstack.connect.command.BrandingValues.Phone;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.EmailAddress;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.TeamId;
import java.util.function.Function;

/** The bodies of requests about branding. */
final class BrandingRequests {

    private BrandingRequests() {}

    static Function<CommandHeader, UpdateBranding> update(JsonBody body, TeamId teamId) {
        Fields fields = body.fields();
        Change<Alias> alias = fields.change("alias", Alias::new);
        Change<Color> primaryColor = fields.change("primaryColor", Color::new);
        Change<Color> secondaryColor = fields.change("secondaryColor", Color::new);
        Change<HttpsUrl> logoUrl = fields.change("logoUrl", HttpsUrl::new);
        Change<EmailAddress> supportEmail = fields.change("supportEmail", EmailAddress::new);
        Change<Phone> supportPhone = fields.change("supportPhone", Phone::new);
        Change<Domain> customDomain = fields.change("customDomain", Domain::new);
        if (fields.has("teamId") && !teamId.value().equals(fields.value("teamId"))) {
            fields.problem("teamId", ErrorCode.INVALID_FIELD_VALUE, Problem.READ_ONLY);
        }
        fields.done();
        return header -> new UpdateBranding(
                header, alias, primaryColor, secondaryColor, logoUrl, supportEmail, supportPhone, customDomain);
    }
}
