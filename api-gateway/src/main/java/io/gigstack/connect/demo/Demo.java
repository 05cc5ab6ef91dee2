package io.gigstack.connect.demo;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./connect demo}. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        try {
            run(URI.create(url(environment)), key(environment));
            System.out.println("The demo went as the contract says.");
        } catch (Unexpected unexpected) {
            System.err.println(unexpected.getMessage());
            System.exit(1);
        }
    }

    /** @throws Unexpected at the first answer that is not what the contract says */
    public static void run(URI service, String key) {
        new Story(new Conversation(service, key)).tell();
    }

    private static String url(Map<String, String> environment) {
        return environment.getOrDefault("CONNECT_URL", "http://localhost:" + environment.getOrDefault("PORT", "8080"));
    }

    private static String key(Map<String, String> environment) {
        return Stream.of("CONNECT_API_KEY", "CONNECT_BOOTSTRAP_KEY")
                .map(environment::get)
                .filter(key -> key != null && !key.isBlank())
                .findFirst()
                .orElseThrow(() -> new Unexpected("The demo needs an API key: set CONNECT_API_KEY to the one that"
                        + " Connect printed at its first start."));
    }
}
