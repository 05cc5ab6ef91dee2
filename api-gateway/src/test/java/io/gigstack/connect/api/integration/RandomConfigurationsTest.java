package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a configuration holds: each write answers what is read, and what is read or was written can be sent back. */
class RandomConfigurationsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c/d~e", "", "list");
    private static final List<String> SECRETS = List.of("token", "apiKey", "secret", "password of\u00e9");
    private static final int UPDATES = 25;

    private final ATeam team = ATeam.of(newOrganization());

    @ParameterizedTest
    @ValueSource(longs = {1, 20_241_115, 7_777})
    void answers_agree_and_what_came_back_changes_nothing(long seed) {
        Random random = new Random(seed);
        AnIntegration crm = AnIntegration.crm(team, object(random, 3).toString());
        for (int i = 0; i < UPDATES; i++) {
            ObjectNode patch = object(random, 3);
            Reply written = crm.configure(patch.toString()).expect(200);
            Reply read = crm.read();
            assertThat(read.data()).as("after %s", patch).isEqualTo(written.data());
            assertThat(written.body()).doesNotContain("top-secret", "$sealed", "$kept");

            assertThat(crm.configure(patch.toString()).expect(200).etag())
                    .as("%s again", patch)
                    .isEqualTo(read.etag());
            JsonNode whole = withoutLists(read.data().deepCopy());
            assertThat(crm.put(whole.toString()).expect(200).etag())
                    .as("%s sent back", whole)
                    .isEqualTo(read.etag());
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            List<String> names = random.nextBoolean() ? NAMES : SECRETS;
            String text = names.equals(NAMES) ? "in clear " : "top-secret-";
            object.set(names.get(random.nextInt(names.size())), value(random, depth, text));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth, String text) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextInt(3));
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3, 4 -> JSON.stringNode(text + random.nextInt(3));
            case 5 -> list(random, depth - 1, text);
            default -> object(random, depth - 1);
        };
    }

    private static ArrayNode list(Random random, int depth, String text) {
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value(random, depth, text));
        }
        return list;
    }

    /** A mask within a list stands for nothing, so a list that is sent back is one that holds no secret. */
    private static JsonNode withoutLists(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isArray());
            object.forEach(RandomConfigurationsTest::withoutLists);
        }
        return node;
    }
}
