package io.gigstack.connect.query.teamdetails;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.wire.EventJson;
import io.gigstack.connect.query.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A team's integrations and how it looks, as its details hold them. */
class PartsOfATeamTest {

    private static final String TEAM = "team_parts";
    private static final Instant LATER = Teams.CREATED.plusSeconds(60);
    private static final Map<String, Object> SEALED = Map.of("secret", Map.of("$sealed", "AQI"), "attempts", 3L);

    private static final BrandingChanged BRANDED = new BrandingChanged(
            TEAM, "ACME", "#00FF7f", null, "https://example.com/logo.png", null, "+52 55", null, LATER);

    @Test
    void a_new_team_is_connected_to_nothing_and_looks_like_nothing() {
        TeamDetails team = after();

        assertThat(team.integrations().all()).isEmpty();
        assertThat(team.branding()).isEqualTo(new BrandingView(null, null, null, null, null, null, null));
    }

    @Test
    void branding_is_what_was_last_said_of_it() {
        BrandingChanged cleared = new BrandingChanged(TEAM, null, null, "#000000", null, "a@b.mx", null, "x.mx", LATER);

        assertThat(after(BRANDED).branding())
                .isEqualTo(new BrandingView(
                        "ACME", "#00FF7f", null, "https://example.com/logo.png", null, "+52 55", null));
        assertThat(after(BRANDED, cleared).branding())
                .isEqualTo(new BrandingView(null, null, "#000000", null, "a@b.mx", null, "x.mx"));
    }

    @Test
    void integrations_stand_in_the_order_in_which_they_were_added_whatever_happens_to_them() {
        Instant last = LATER.plusSeconds(1);
        TeamDetails team = after(
                added("int_b"),
                added("int_a"),
                added("int_c"),
                new IntegrationChanged(TEAM, "int_b", "New", SEALED, false, last),
                new IntegrationRemoved(TEAM, "int_a", last));

        assertThat(team.integrations().all())
                .containsExactly(
                        new IntegrationView("int_b", "crm", "New", SEALED, false, LATER, last),
                        new IntegrationView("int_c", "crm", "CRM", Map.of(), true, LATER, LATER));
        assertThat(team.integrations().find("int_c")).isPresent();
        assertThat(team.integrations().find("int_a")).isEmpty();
        assertThat(team.updatedAt()).isEqualTo(last);
    }

    @Test
    void a_document_comes_back_as_it_was_written() throws JsonProcessingException {
        ObjectMapper json = EventJson.mapper();
        TeamDetails team = after(BRANDED, added("int_a"));

        assertThat(json.readValue(json.writeValueAsString(team), TeamDetails.class))
                .isEqualTo(team);
    }

    @Test
    void a_document_that_was_written_before_teams_had_these_parts_holds_none_of_them() throws JsonProcessingException {
        ObjectMapper json = EventJson.mapper();
        ObjectNode document = json.valueToTree(after(BRANDED, added("int_a")));
        document.remove(List.of("branding", "integrations"));

        TeamDetails read = json.treeToValue(document, TeamDetails.class);

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(after());
    }

    private static IntegrationAdded added(String id) {
        return new IntegrationAdded(TEAM, id, "crm", "CRM", Map.of(), true, LATER);
    }

    private static TeamDetails after(TeamEvent... events) {
        TeamDetails team = TeamDetailsFold.fold(null, 1, Teams.created(TEAM, "org_parts"));
        for (TeamEvent event : events) {
            team = TeamDetailsFold.fold(team, team.version() + 1, event);
        }
        return team;
    }
}
