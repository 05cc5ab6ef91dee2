package io.gigstack.connect;

import io.gigstack.connect.api.apikey.FirstKey;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.reference.InvalidValue;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
                case List<String> given
                when given.equals(List.of("new-key")) ->
                    newKey(settings, keys -> Optional.of(keys.issueForNewOrganization()));
                case List<String> given
                when given.size() == 2 && given.getFirst().equals("new-key") -> newKey(settings, given.getLast());
                default ->
                    throw new WrongSetting("Connect knows no argument but new-key, with or without an organization");
            }
        });
    }

    static ConfigurableApplicationContext start(Settings settings) {
        requireFree(settings.port());
        if (settings.adminPort() != null) {
            requireFree(settings.adminPort());
        }
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

    private static void newKey(Settings settings, String id) {
        OrganizationId organization = organization(id);
        boolean isThere = newKey(settings, keys -> keys.issueFor(organization));
        if (!isThere) {
            throw new WrongSetting("There is no organization " + id);
        }
    }

    private static OrganizationId organization(String id) {
        try {
            return new OrganizationId(id);
        } catch (InvalidValue _) {
            throw new WrongSetting(id + " is no id of an organization: it must begin with " + OrganizationId.PREFIX);
        }
    }

    /** The key is all that goes to the standard output, so that a script can take it from there. */
    private static boolean newKey(Settings settings, Function<FirstKey, Optional<FirstKey.Issued>> issue) {
        SpringApplication application = application(settings, WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext service = application.run()) {
            Optional<FirstKey.Issued> issued = issue.apply(service.getBean(FirstKey.class));
            issued.ifPresent(key -> {
                System.err.println(
                        "A key of the organization " + key.organization().value() + ":");
                System.out.println(key.secret().value());
            });
            return issued.isPresent();
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
