package io.gigstack.connect.api.catalog;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.RunningConnect.organizationB;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamSize;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.events.wire.EventType;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Json;
import io.gigstack.connect.http.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogsTest {

    private static final String CATALOGS = "/v2/connect/catalogs";

    private static Reply catalog(String id) {
        return organizationA().get(CATALOGS + "/" + id).expect(200);
    }

    private static List<String> ids(String catalog) {
        return catalog(catalog).texts("/data/entries", "/id");
    }

    /** The whole of a list, which has no second page. */
    private static List<JsonNode> all(String path) {
        Reply list = organizationA().get(path).expect(200);
        List<JsonNode> entries = list.data().valueStream().toList();
        assertThat(list.at("/totalResults").intValue()).isEqualTo(entries.size());
        assertThat(list.at("/hasMore").booleanValue()).isFalse();
        assertThat(list.at("/next").isNull()).isTrue();
        return entries;
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/connect/roles, RolesRetrieved",
        "/v2/connect/permissions, PermissionsRetrieved",
        "/v2/connect/catalogs, CatalogsRetrieved",
        "/v2/connect/catalogs/onboarding-steps, CatalogRetrieved"
    })
    void what_is_documented_is_what_is_sent(String path, String example) {
        assertThat(json(organizationA().get(path).expect(200).body()))
                .isEqualTo(Document.tree().at("/components/examples/%s/value".formatted(example)));
    }

    @Test
    void every_role_tells_what_it_may_do_by_default() {
        List<JsonNode> roles = all("/v2/connect/roles");

        assertThat(roles).hasSize(Role.values().length).allSatisfy(role -> {
            Role known = Role.of(role.get("id").stringValue());
            assertThat(role.get("description").stringValue()).isEqualTo(known.description());
            assertThat(role.get("permissions").valueStream().map(JsonNode::stringValue))
                    .containsExactlyElementsOf(
                            known.defaults().stream().map(Permission::id).toList());
        });
    }

    @Test
    void every_permission_tells_what_it_is_for() {
        List<JsonNode> permissions = all("/v2/connect/permissions");

        assertThat(permissions)
                .hasSize(Permission.values().length)
                .allSatisfy(permission -> assertThat(
                                Permission.of(permission.get("id").stringValue())
                                        .description())
                        .isEqualTo(permission.get("description").stringValue()));
    }

    @Test
    void the_catalogs_are_listed_with_their_sizes() {
        List<JsonNode> catalogs = all(CATALOGS);

        assertThat(catalogs)
                .extracting(catalog -> catalog.get("id").stringValue())
                .containsExactly(
                        "roles",
                        "permissions",
                        "onboarding-steps",
                        "team-sizes",
                        "event-types",
                        "countries",
                        "currencies");
        assertThat(catalogs).allSatisfy(listed -> {
            JsonNode catalog = catalog(listed.get("id").stringValue()).data();
            assertThat(listed.get("totalEntries").intValue())
                    .isEqualTo(catalog.get("entries").size())
                    .isPositive();
            for (String same : Set.of("id", "name", "description")) {
                assertThat(listed.get(same)).isEqualTo(catalog.get(same));
            }
        });
    }

    @Test
    void each_holds_the_whole_vocabulary_and_nothing_twice() {
        assertThat(ids("roles"))
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values()).map(Role::id).toList());
        assertThat(ids("permissions"))
                .containsExactlyElementsOf(
                        Arrays.stream(Permission.values()).map(Permission::id).toList());
        assertThat(ids("team-sizes")).containsExactlyElementsOf(TeamSize.all());
        assertThat(ids("event-types"))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        EventType.all().stream().map(EventType::name).toList());
        assertThat(ids("countries")).hasSize(249).doesNotHaveDuplicates().isSorted();
        assertThat(ids("currencies"))
                .hasSizeGreaterThan(150)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void countries_and_currencies_have_names_and_are_those_that_a_team_may_have() {
        assertThat(catalog("countries").data().get("entries"))
                .contains(json("{\"id\":\"MX\",\"name\":\"Mexico\"}"))
                .allSatisfy(entry -> new Country(entry.get("id").stringValue()))
                .noneMatch(entry -> entry.get("name").equals(entry.get("id")));
        assertThat(catalog("currencies").data().get("entries"))
                .contains(json("{\"id\":\"MXN\",\"name\":\"Mexican Peso\"}"))
                .allSatisfy(entry -> new Currency(entry.get("id").stringValue()))
                .allMatch(entry -> entry.get("name").stringValue().length() >= 3);
    }

    @Test
    void a_team_can_be_made_of_what_the_catalogs_offer() {
        ATeam team = ATeam.of(organizationA(), """
                {"name": "x", "teamSize": "%s", "country": "%s", "settings": {"currency": "%s"}, "onboarding": {"steps": %s}}
                """.formatted(
                        ids("team-sizes").getLast(),
                        ids("countries").getLast(),
                        ids("currencies").getLast(),
                        Json.json("[\"" + String.join("\",\"", ids("onboarding-steps")) + "\"]")));

        assertThat(team.data().at("/country").stringValue()).isEqualTo("ZW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2/connect/roles", "/v2/connect/permissions", "/v2/connect/catalogs", CATALOGS + "/countries"})
    void each_may_be_kept_by_its_caller_and_is_the_same_for_all(String path) {
        Reply first = organizationA().get(path).expect(200);

        assertThat(first.header("Cache-Control")).hasValue("private, no-cache");
        assertThat(organizationB().get(path).expect(200).etag()).isEqualTo(first.etag());
        Reply again =
                organizationB().with("If-None-Match", first.etag()).get(path).expect(304);
        assertThat(again.body()).isEmpty();
        organizationB().with("If-None-Match", "\"3\"").get(path).expect(200);
    }

    @Test
    void no_two_have_the_same_version() {
        assertThat(all(CATALOGS))
                .extracting(catalog -> catalog(catalog.get("id").stringValue()).etag())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "Roles", "countries.json", "%20", "team_789", "ROLES"})
    void a_catalog_that_is_not_there_is_not_found(String id) {
        assertThat(organizationA().get(CATALOGS + "/" + id).notFound().text("/detail"))
                .isEqualTo("Catalog not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2/connect/roles", "/v2/connect/permissions", "/v2/connect/catalogs", CATALOGS + "/countries"})
    void a_key_is_needed_and_no_parameter_is_known(String path) {
        anyone().get(path).refused(401, "unauthorized");
        organizationA().get(path + "?limit=1").invalid("?limit");
        organizationA().post(path, "{}").refused(405, "method_not_allowed");
    }
}
