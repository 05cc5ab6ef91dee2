package io.gigstack.connect.api.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API: the files under {@code openapi}, put together into one document. */
final class OpenApiDocument {

    private OpenApiDocument() {}

    static ObjectNode read() {
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode document = yaml.createObjectNode();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/**/*.yaml");
            // openapi.yaml first: a document reads best when it begins with what it is about.
            Arrays.sort(files, Comparator.comparingLong(OpenApiDocument::depth).thenComparing(OpenApiDocument::path));
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    merge(document, (ObjectNode) yaml.readTree(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    private static void merge(ObjectNode into, ObjectNode part) {
        part.properties().forEach(member -> {
            JsonNode present = into.get(member.getKey());
            if (present == null) {
                into.set(member.getKey(), member.getValue());
            } else if (present instanceof ObjectNode object && member.getValue() instanceof ObjectNode more) {
                merge(object, more);
            } else {
                throw new IllegalStateException("described twice: " + member.getKey());
            }
        });
    }

    private static String path(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long depth(Resource file) {
        return path(file).chars().filter(c -> c == '/').count();
    }
}
