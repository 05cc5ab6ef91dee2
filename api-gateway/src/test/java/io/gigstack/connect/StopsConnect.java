package io.gigstack.connect;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;

/** Stops the service after the last test, while its database is still there: JUnit finds it by its service file. */
public final class StopsConnect implements BeforeAllCallback {

    static final AtomicReference<ConfigurableApplicationContext> RUNNING = new AtomicReference<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(StopsConnect.class, _ -> (AutoCloseable) StopsConnect::stop, AutoCloseable.class);
    }

    private static void stop() {
        ConfigurableApplicationContext service = RUNNING.getAndSet(null);
        if (service != null) {
            service.close();
        }
    }
}
