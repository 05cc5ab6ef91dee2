package io.gigstack.connect.query.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyQueriesTest {

    private final TestNode node = TestNode.shared();

    @Test
    void a_key_is_shown_with_all_that_is_known_of_it() {
        Instant expiry = Teams.CREATED.plusSeconds(3_600);
        ApiKeyRow row = new ApiKeyRow(
                "key_01",
                "org_k1",
                null,
                null,
                2,
                "CI",
                "gsk_k1",
                "a1".repeat(32),
                Teams.CREATED,
                expiry,
                Teams.CREATED);
        put(List.of(row, row("key_02", "org_k1", "a2".repeat(32))));
        node.bean(ApiKeyUsage.class).used("key_01", Teams.CREATED.plusSeconds(5));

        assertThat(node.ask(new FindApiKeyById("org_k1", "key_01")))
                .contains(new ApiKeyView(
                        "key_01",
                        "org_k1",
                        null,
                        null,
                        "CI",
                        "gsk_k1",
                        Teams.CREATED,
                        expiry,
                        Teams.CREATED.plusSeconds(5),
                        Teams.CREATED));
        assertThat(node.ask(new FindApiKeyById("org_k1", "key_02")))
                .get()
                .extracting(ApiKeyView::expiresAt, ApiKeyView::lastUsedAt, ApiKeyView::revokedAt)
                .containsOnlyNulls();
    }

    @Test
    void a_key_stays_bound_to_its_member_also_when_it_is_revoked() {
        MemberApiKeyIssued issued = new MemberApiKeyIssued(
                "key_06", "org_k6", "team_k6", "mem_k6", "CI", "gsk_k6", "d1".repeat(32), null, Teams.CREATED);
        ApiKeyRow row = ApiKeyRow.fold(null, 1, issued);
        put(List.of(row, row("key_07", "org_k6", "d2".repeat(32))));
        put(List.of(ApiKeyRow.fold(row, 2, new ApiKeyRevoked("key_06", Teams.CREATED.plusSeconds(1)))));

        assertThat(new ApiKeyTable(node.readModelsTemplate()).load(List.of("key_06", "key_07")))
                .extracting(ApiKeyRow::keyId, ApiKeyRow::teamId, ApiKeyRow::memberId, ApiKeyRow::version)
                .containsExactlyInAnyOrder(tuple("key_06", "team_k6", "mem_k6", 2L), tuple("key_07", null, null, 1L));
        assertThat(node.ask(new FindApiKeyById("org_k6", "key_06"))).isPresent();
    }

    @Test
    void the_holder_of_a_key_is_found_by_exactly_its_hash() {
        put(List.of(row("key_05", "org_k5", "c1".repeat(32))));
        ApiKeyHolders holders = node.bean(ApiKeyHolders.class);

        assertThat(holders.find("c1".repeat(32))).contains(new ApiKeyHolder("key_05", "org_k5", null, null, null));
        assertThat(holders.find("c2".repeat(32))).isEmpty();
        assertThat(holders.find("C1".repeat(32))).isEmpty();
    }

    @Test
    void a_key_is_found_by_its_id_in_its_own_organization_only() {
        put(List.of(row("key_03", "org_k3", "b1".repeat(32))));

        assertThat(node.ask(new FindApiKeyById("org_k3", "key_03")))
                .get()
                .extracting(ApiKeyView::id)
                .isEqualTo("key_03");
        assertThat(node.ask(new FindApiKeyById("org_k4", "key_03"))).isEmpty();
        assertThat(node.ask(new FindApiKeyById("org_k3", "key_04"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "en-x-icu", "und-x-icu"})
    void keys_are_listed_newest_first_page_by_page_in_a_database_of_any_language(String collation) {
        String organization = "org_" + collation.replace("-", "");
        List<ApiKeyRow> rows = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            String id = "key_01hm%s6w7k8g%02d"
                    .formatted(organization.substring(4), i)
                    .toLowerCase(Locale.ROOT);
            rows.add(row(id, organization, "%064x".formatted(organization.hashCode() * 100L + i)));
        }
        put(rows);
        put(List.of(row("key_99" + collation, organization + "2", "%064x".formatted(collation.hashCode()))));
        List<String> newestFirst =
                rows.reversed().stream().map(ApiKeyRow::keyId).toList();
        sortBy(collation);
        try {
            for (int limit : List.of(1, 10, 22, 23, 24, 100)) {
                assertThat(walk(organization, limit)).isEqualTo(newestFirst);
            }
        } finally {
            sortBy("default");
        }
    }

    @Test
    void an_organization_without_keys_has_an_empty_page() {
        assertThat(node.ask(new ListApiKeys("org_without", null, 10, null)))
                .contains(new ApiKeyPage(List.of(), 0, false));
    }

    private List<String> walk(String organization, int limit) {
        List<String> walked = new ArrayList<>();
        @Nullable String after = null;
        ApiKeyPage page;
        do {
            page = node.ask(new ListApiKeys(organization, null, limit, after)).orElseThrow();
            assertThat(page.total()).isEqualTo(23);
            assertThat(page.keys()).hasSize(Math.min(limit, 23 - walked.size()));
            page.keys().forEach(key -> walked.add(key.id()));
            after = walked.getLast();
        } while (page.hasMore());
        return walked;
    }

    /** As if the database had been created for this language. */
    private void sortBy(String collation) {
        node.readModels()
                .sql("alter table api_key alter column key_id type text collate \"%s\"".formatted(collation))
                .update();
    }

    private void put(List<ApiKeyRow> rows) {
        new ApiKeyTable(node.readModelsTemplate()).save(rows);
    }

    private static ApiKeyRow row(String id, String organization, String hash) {
        return new ApiKeyRow(id, organization, null, null, 1, "CI", "gsk_1", hash, Teams.CREATED, null, null);
    }
}
