package io.gigstack.connect;

import io.gigstack.connect.api.apikey.FirstKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Connect: the service and, beside it, the database, if it is the embedded one. */
public final class Connect {

    private Connect() {}

    public static void main(String[] arguments) {
        StartFailure.endWithOneSentence(() -> {
            Settings settings = Settings.from(System.getenv());
            switch (List.of(arguments)) {
                case List<String> given when given.isEmpty() -> Welcome.print(start(settings), settings);
                case List<String> given when given.equals(List.of("new-key")) -> newKey(settings);
                default -> throw new WrongSetting("Connect knows no argument but new-key");
            }
        });
    }

    static ConfigurableApplicationContext start(Settings settings) {
        requireFree(settings.port());
        return application(settings, WebApplicationType.SERVLET).run();
    }

    /** Seen before all the work, not after it. One that is taken meanwhile fails the start in the same way. */
    private static void requireFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            // It is free.
        } catch (IOException taken) {
            throw new PortInUseException(port, taken);
        }
    }

    /** The key is all that goes to the standard output, so that a script can take it from there. */
    private static void newKey(Settings settings) {
        SpringApplication application = application(settings, WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext service = application.run()) {
            System.out.println(
                    service.getBean(FirstKey.class).issueForNewOrganization().value());
        }
    }

    private static SpringApplication application(Settings settings, WebApplicationType type) {
        SpringApplication application = new SpringApplication(ConnectApplication.class);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        // Rooms on both sides of the gateway may have parts of the same name.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        SettingsProperties properties = new SettingsProperties(settings);
        application.addInitializers(
                context -> context.getEnvironment().getPropertySources().addLast(properties));
        return application;
    }
}
