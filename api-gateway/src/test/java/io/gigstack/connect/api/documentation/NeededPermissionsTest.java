package io.gigstack.connect.api.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.api.access.AccessTable;
import io.gigstack.connect.api.access.Need;
import io.gigstack.connect.http.Document;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an operation is said to need is what the table asks for. */
class NeededPermissionsTest {

    @Test
    void every_operation_needs_what_the_table_says_and_every_row_is_an_operation() {
        Map<String, String> described = new TreeMap<>();
        Document.operations()
                .forEach(operation -> described.put(
                        operation.toString(),
                        operation.node().path("x-required-permission").asString("")));
        Map<String, String> asked = new TreeMap<>();
        AccessTable.all().forEach((endpoint, need) -> asked.put(endpoint, text(need)));

        assertThat(described).isEqualTo(asked);
    }

    private static String text(Need need) {
        return switch (need) {
            case Need.Nothing _ -> "none";
            case Need.AnyKey _ -> "any-key";
            case Need.OrganizationKey _ -> "organization-key";
            case Need.OperatorKey _ -> "operator-key";
            case Need.Permitted(var permission) -> permission.id();
        };
    }
}
