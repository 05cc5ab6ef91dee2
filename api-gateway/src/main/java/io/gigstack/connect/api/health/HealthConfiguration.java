package io.gigstack.connect.api.health;

import io.gigstack.connect.api.health.ProjectionWatch.Seen;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.ProblemWriter;
import io.gigstack.connect.eventstore.EventStoreProperties;
import io.gigstack.connect.query.QuerySideProperties;
import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.ProjectionStates;
import io.gigstack.connect.query.rebuild.Rebuilds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Tells whether both databases answer, on which readiness depends, and what is wrong with the read models. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** How long a database may take to let us in, and then to answer, in seconds: more than that is no answer. */
    private static final int PATIENCE = 1;

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** It works, but someone should look at it. See {@code management.endpoint.health.status} in application.yaml. */
    private static final String DEGRADED = "DEGRADED";

    private record Database(String url, String user, String password) {

        /** By a connection of its own: that all of a pool are at work does not mean that the database is away. */
        boolean answers() {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", "connect-health");
            for (String limit : Set.of("loginTimeout", "connectTimeout", "socketTimeout")) {
                properties.setProperty(limit, String.valueOf(PATIENCE));
            }
            try (Connection connection = DriverManager.getConnection(url, properties)) {
                return connection.isValid(PATIENCE);
            } catch (SQLException away) {
                return false;
            }
        }
    }

    @Bean
    HealthIndicator databasesHealthIndicator(EventStoreProperties events, QuerySideProperties readModels) {
        Set<Database> databases = Set.copyOf(List.of(
                new Database(events.url(), events.user(), events.password()),
                new Database(readModels.url(), readModels.user(), readModels.password())));
        Answering allAnswer =
                new Answering(() -> databases.stream().allMatch(Database::answers), GOOD_FOR, System::nanoTime);
        return () -> (allAnswer.get() ? Health.up() : Health.down()).build();
    }

    @Bean(initMethod = "start")
    ProjectionWatch projectionWatch(ProjectionStates states, Rebuilds rebuilds, Clock clock) {
        return new ProjectionWatch(
                () -> states.all(clock.instant()).stream()
                        .map(state -> new Seen(state, rebuilds.progress(state.name())))
                        .toList(),
                System::nanoTime);
    }

    /** A read model that ails is still better than none, so that this is never a reason to send requests elsewhere. */
    @Bean
    HealthIndicator readModelsHealthIndicator(ProjectionWatch watch) {
        return () -> {
            String problem = watch.all()
                    .map(all -> Ailments.of(all.stream().map(Seen::state).toList()))
                    .orElseGet(() -> Optional.of("Nobody can tell how the read models are"))
                    .orElse(null);
            return problem == null
                    ? Health.up().build()
                    : Health.status(DEGRADED).withDetail("problem", problem).build();
        };
    }

    @Bean
    ProjectionMetrics projectionMetrics(List<Projection<?, ?>> projections, ProjectionWatch watch) {
        return new ProjectionMetrics(projections.stream().map(Projection::name).toList(), watch);
    }

    /** Health that nobody tells, such as that of a part, is answered 404 without a word: here it gets the usual ones. */
    @ControllerAdvice
    static class UnknownHealth implements ResponseBodyAdvice<Object> {

        private final ProblemWriter writer;

        UnknownHealth(ProblemWriter writer) {
            this.writer = writer;
        }

        @Override
        public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
            return type.getDeclaringClass().getName().startsWith("org.springframework.boot.");
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter type,
                MediaType mediaType,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            HttpServletResponse out = ((ServletServerHttpResponse) response).getServletResponse();
            if (body == null && out.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
                tell(((ServletServerHttpRequest) request).getServletRequest(), out);
            }
            return body;
        }

        private void tell(HttpServletRequest request, HttpServletResponse response) {
            try {
                writer.write(
                        ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "There is nothing at this path"),
                        request,
                        response);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
