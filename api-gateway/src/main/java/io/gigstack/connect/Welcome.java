package io.gigstack.connect;

import io.gigstack.connect.api.admin.AdminPort;
import io.gigstack.connect.api.apikey.FirstKey;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Says where the service is, and shows the first key once. */
final class Welcome {

    private Welcome() {}

    /** @return the port that the service listens on */
    static int print(ConfigurableApplicationContext service, Settings settings) {
        Optional<FirstKey.Issued> key = firstKey(service.getBean(FirstKey.class), settings);
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        System.out.printf("%nConnect is running%n");
        System.out.printf("  API            http://localhost:%d/v2/connect/teams%n", port);
        System.out.printf("  Documentation  http://localhost:%d/docs%n", port);
        if (settings.database() == null) {
            System.out.printf("  Data           %s%n", settings.dataDirectory());
        }
        service.getBean(AdminPort.class)
                .number()
                .ifPresent(
                        own -> System.out.printf("  Operators      http://localhost:%d/v2/admin/projections%n", own));
        key.ifPresent(issued -> show(issued, settings));
        System.out.println();
        return port;
    }

    /** With a database of someone else's a first key comes only from the configuration. */
    private static Optional<FirstKey.Issued> firstKey(FirstKey keys, Settings settings) {
        return settings.database() != null && settings.bootstrapKey() == null
                ? Optional.empty()
                : keys.issueOnce(settings.bootstrapKey());
    }

    /** A key that the configuration gave is known already, and logs need not hold it. */
    private static void show(FirstKey.Issued key, Settings settings) {
        System.out.printf("  Organization   %s%n", key.organization().value());
        if (settings.bootstrapKey() == null) {
            System.out.printf(
                    "  API key        %s   (shown this once)%n", key.secret().value());
        } else {
            System.out.println("  API key        the one in CONNECT_BOOTSTRAP_KEY");
        }
    }
}
