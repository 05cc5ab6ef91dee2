package io.gigstack.connect.command.branding;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.BrandingValues.Alias;
import io.gigstack.connect.command.BrandingValues.Color;
import io.gigstack.connect.command.BrandingValues.Domain;
import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import io.gigstack.connect.command.BrandingValues.Phone;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.EmailAddress;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import org.junit.jupiter.api.Test;

class UpdatingBrandingTest {

    private static final BrandingChanged FULL = new BrandingChanged(
            TEAM,
            "Alpha",
            "#1A73e8",
            "#000000",
            "https://example.com/logo.png",
            "Help@example.com",
            "+52 55 1234 5678",
            "connect.example.com",
            BEFORE);

    private static final UpdateBranding NOTHING = new UpdateBranding(
            asked(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep(),
            Change.keep());

    private static final UpdateBranding ALL = new UpdateBranding(
            asked(),
            to(new Alias("Alpha")),
            to(new Color("#1A73e8")),
            to(new Color("#000000")),
            to(new HttpsUrl("https://example.com/logo.png")),
            to(new EmailAddress("Help@example.com")),
            to(new Phone("+52 55 1234 5678")),
            to(new Domain("connect.example.com")));

    private static final UpdateBranding CLEARED =
            new UpdateBranding(asked(), toNull(), toNull(), toNull(), toNull(), toNull(), toNull(), toNull());

    @Test
    void a_new_team_has_none() {
        assertThat(branding(given(created()).team())).isEqualTo(Branding.NONE);
    }

    @Test
    void every_part_is_set() {
        TeamStory.Outcome outcome = given(created()).when(ALL);
        assertThat(branding(outcome.team())).isEqualTo(Branding.NONE.evolve(FULL));
        assertThat(outcome.events())
                .singleElement()
                .isEqualTo(new BrandingChanged(
                        TEAM,
                        FULL.alias(),
                        FULL.primaryColor(),
                        FULL.secondaryColor(),
                        FULL.logoUrl(),
                        FULL.supportEmail(),
                        FULL.supportPhone(),
                        FULL.customDomain(),
                        NOW));
    }

    @Test
    void what_is_left_out_is_kept() {
        given(created(), FULL)
                .when(new UpdateBranding(
                        asked(),
                        Change.keep(),
                        to(new Color("#ffffff")),
                        toNull(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep()))
                .then(new BrandingChanged(
                        TEAM,
                        "Alpha",
                        "#ffffff",
                        null,
                        FULL.logoUrl(),
                        FULL.supportEmail(),
                        FULL.supportPhone(),
                        FULL.customDomain(),
                        NOW));
    }

    @Test
    void null_clears_every_part() {
        TeamStory.Outcome outcome = given(created(), FULL).when(CLEARED);
        outcome.then(new BrandingChanged(TEAM, null, null, null, null, null, null, null, NOW));
        assertThat(branding(outcome.team())).isEqualTo(Branding.NONE);
    }

    @Test
    void what_stays_the_same_changes_nothing() {
        given(created()).when(NOTHING).thenNothing();
        given(created()).when(CLEARED).thenNothing();
        given(created(), FULL).when(NOTHING).thenNothing();
        given(created(), FULL).when(ALL).thenNothing();
    }

    private static Branding branding(Team team) {
        return ((Team.Existing) team).profile().parts().branding();
    }
}
