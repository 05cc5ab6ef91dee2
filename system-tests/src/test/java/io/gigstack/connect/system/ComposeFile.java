package io.gigstack.connect.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says. */
record ComposeFile(Map<String, Object> content) {

    /** {@code ${NAME:?what to do}} or {@code ${NAME:-}}: there is no default but nothing. */
    static final Pattern GIVEN = Pattern.compile("\\$\\{([A-Z_]+):(?:\\?[^}]+|-)}");

    static ComposeFile read() {
        try {
            return new ComposeFile(new Yaml().load(Files.readString(Launcher.CHECKOUT.resolve("docker-compose.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> services() {
        return map(content.get("services"));
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(service).get("environment")).forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    /** As Docker fills it in for someone who has set these variables. */
    Map<String, String> environment(String service, Map<String, String> variables) {
        Map<String, String> environment = environment(service);
        environment.replaceAll((_, value) ->
                GIVEN.matcher(value).replaceAll(variable -> variables.getOrDefault(variable.group(1), "")));
        return environment;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
