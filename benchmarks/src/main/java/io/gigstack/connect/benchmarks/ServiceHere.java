package io.gigstack.connect.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service in this process, where more of it can be seen and asked for. */
record ServiceHere(ConfigurableApplicationContext context) implements AutoCloseable {

    /** @param web whether anyone listens for requests */
    static ServiceHere start(Database database, WebApplicationType web) {
        SpringApplication application = new SpringApplication();
        application.setSources(Set.of("io.gigstack.connect.ConnectApplication"));
        application.setWebApplicationType(web);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setLogStartupInfo(false);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("connect.limit.requests", web == WebApplicationType.NONE ? 1_000_000_000 : 0);
        settings.put("connect.event-store.url", database.url());
        settings.put("connect.event-store.user", database.user());
        settings.put("connect.event-store.password", database.password());
        settings.put("connect.read-models.url", database.url());
        settings.put("connect.read-models.user", database.user());
        settings.put("connect.read-models.password", database.password());
        settings.put("connect.privacy.master-keys", Service.MASTER_KEY);
        application.setDefaultProperties(settings);
        return new ServiceHere(application.run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
