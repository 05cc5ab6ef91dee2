package io.gigstack.connect.mutation;

import io.gigstack.connect.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Changes something in a body: a value or a name in it, or its bytes. */
final class BodyMutations {

    /** Stands where something is written that a tree can't hold. */
    private static final String MARK = "here-goes-what-no-tree-can-hold";

    private static final String QUOTED_MARK = "\"" + MARK + "\"";

    private final Random random;

    BodyMutations(Random random) {
        this.random = random;
    }

    Request inTheTree(Request request) {
        JsonNode tree;
        try {
            tree = Json.json(request.text());
        } catch (JacksonException | NumberFormatException _) {
            return inTheBytes(request);
        }
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        if (containers.isEmpty() || random.nextInt(20) == 0) {
            return request.withText(StrangeJson.value(random));
        }
        return request.withText(
                switch (containers.get(random.nextInt(containers.size()))) {
                    case ObjectNode object -> inObject(tree, object);
                    case ArrayNode array -> inArray(tree, array);
                    default -> throw new IllegalStateException("not a container");
                });
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private String inObject(JsonNode tree, ObjectNode object) {
        if (object.isEmpty() || random.nextInt(8) == 0) {
            object.put(MARK, 1);
            return tree.toString()
                    .replace(QUOTED_MARK + ":1", StrangeJson.text(random) + ":" + StrangeJson.value(random));
        }
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.get(name);
        return switch (random.nextInt(10)) {
            case 0 -> {
                object.remove(name);
                yield tree.toString();
            }
            case 1 -> {
                object.put(MARK, 1);
                yield tree.toString().replace(QUOTED_MARK + ":1", Json.quoted(name) + ":" + value);
            }
            case 2 -> {
                object.remove(name);
                object.set(MARK, value);
                yield tree.toString().replace(QUOTED_MARK, renamed(name));
            }
            default -> {
                object.put(name, MARK);
                yield tree.toString().replace(QUOTED_MARK, changed(value));
            }
        };
    }

    private String inArray(JsonNode tree, ArrayNode array) {
        int place = random.nextInt(array.size() + 1);
        JsonNode value = place < array.size() ? array.get(place) : StringNode.valueOf("x");
        if (place < array.size() && random.nextBoolean()) {
            array.set(place, MARK);
        } else {
            array.insert(place, MARK);
        }
        return tree.toString().replace(QUOTED_MARK, changed(value));
    }

    private String renamed(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> Json.quoted(name.toUpperCase(Locale.ROOT));
            case 1 -> Json.quoted(name.replace('i', '\u0131'));
            case 2 -> Json.quoted(name + " ");
            case 3 -> Json.quoted(name + "/~0~1");
            default -> StrangeJson.text(random);
        };
    }

    private String changed(JsonNode value) {
        String json = value.toString();
        return switch (random.nextInt(6)) {
            case 0 -> "[" + json + "]";
            case 1 -> "{\"value\":" + json + "}";
            case 2 -> value.isString() ? twisted(value.stringValue()) : "\"" + json.replace("\"", "\\\"") + "\"";
            default -> StrangeJson.value(random);
        };
    }

    /** A text in which something strange stands, in front, behind or within; or that is there many times. */
    private String twisted(String text) {
        String strange = StrangeJson.TEXTS.get(random.nextInt(StrangeJson.TEXTS.size()));
        int place = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> Json.quoted(text.toUpperCase(Locale.ROOT));
            case 1 -> Json.quoted(text.repeat(1 + random.nextInt(300)));
            default -> "\"" + escaped(text.substring(0, place)) + strange + escaped(text.substring(place)) + "\"";
        };
    }

    private static String escaped(String text) {
        String quoted = Json.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    Request inTheBytes(Request request) {
        String body = request.body();
        int place = random.nextInt(body.length() + 1);
        return request.withBody(
                switch (random.nextInt(11)) {
                    case 0 -> "";
                    case 1 -> body.substring(0, place);
                    case 2, 3 ->
                        body.substring(0, place)
                                + one("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u0000")
                                + body.substring(place);
                    case 4 -> body + one("x", "{}", ",", "\u0000", " ".repeat(5_000));
                    case 5 -> "\u00ef\u00bb\u00bf" + body;
                    case 6 -> new String(request.text().getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
                    case 7 -> " ".repeat(List.of(1_000, 256 * 1024, 300_000).get(random.nextInt(3))) + body;
                    case 8 -> body.replace("\"", one("'", "", "\"\""));
                    case 9 -> body.replace(":", one("=", "::", ","));
                    default -> body.isEmpty() ? "\u0001" : flipped(body, place % body.length());
                });
    }

    private String flipped(String body, int place) {
        char flipped = (char) (body.charAt(place) ^ (1 << random.nextInt(8)));
        return body.substring(0, place) + flipped + body.substring(place + 1);
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
