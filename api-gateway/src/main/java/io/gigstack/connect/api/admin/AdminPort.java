package io.gigstack.connect.api.admin;

import java.util.OptionalInt;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** A port that operators have for themselves, if they have one: another way in, with all limits of the first. */
public final class AdminPort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final @Nullable Connector connector;

    /** @param port 0 for any free one; null for none */
    AdminPort(@Nullable Integer port) {
        if (port == null) {
            connector = null;
        } else {
            connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
            connector.setPort(port);
            connector.setThrowOnFailure(true);
        }
    }

    /** The port, once it listens; empty if there is none. */
    public OptionalInt number() {
        return connector == null ? OptionalInt.empty() : OptionalInt.of(connector.getLocalPort());
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (connector != null) {
            customize(connector.getProtocolHandler(), server);
            server.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
            server.addAdditionalConnectors(connector);
        }
    }

    /** Each is for one kind of handler, which only its type tells. */
    @SuppressWarnings("unchecked")
    private static void customize(ProtocolHandler handler, TomcatServletWebServerFactory server) {
        LambdaSafe.callbacks(TomcatProtocolHandlerCustomizer.class, server.getProtocolHandlerCustomizers(), handler)
                .invoke(customizer -> customizer.customize(handler));
    }

    /** After all that is said of the first port. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
