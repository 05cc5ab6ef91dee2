package io.gigstack.connect.api.web;

import io.gigstack.connect.api.idempotency.Idempotency;
import io.gigstack.connect.api.idempotency.PastStates;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.eventstore.WriterPositions;
import io.gigstack.connect.query.projection.ProjectionProgress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Wires what every resource shares. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Commands commands(
            CommandGateway gateway,
            @Qualifier("commandTransactions") TransactionManager transactions,
            Idempotency idempotency,
            PastStates past,
            WriterPositions writers,
            Clock clock) {
        return new Commands(gateway, transactions, idempotency, past, writers, clock);
    }

    @Bean
    Queries queries(
            QueryGateway gateway,
            WriterPositions writers,
            ProjectionProgress progress,
            EventStore events,
            Clock clock) {
        return new Queries(gateway, writers, progress, events, clock);
    }

    /** Right after the request has its id. */
    @Bean
    FilterRegistrationBean<CachingFilter> caching() {
        FilterRegistrationBean<CachingFilter> filter = new FilterRegistrationBean<>(new CachingFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PlainRequestFilter> plainRequests() {
        FilterRegistrationBean<PlainRequestFilter> filter = new FilterRegistrationBean<>(new PlainRequestFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** Tomcat would refuse it with methods of its own; {@link PlainRequestFilter} has it refused with those of the path. */
    @Bean
    TomcatConnectorCustomizer traceIsRefusedByUs() {
        return connector -> connector.setAllowTrace(true);
    }

    @Bean
    FilterRegistrationBean<OptionsFilter> options(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        // Filters are made before all that handles requests.
        FilterRegistrationBean<OptionsFilter> filter =
                new FilterRegistrationBean<>(new OptionsFilter(endpoints::getObject));
        // After what keeps operators apart.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    @Bean
    JsonMapperBuilderCustomizer instantsInMilliseconds() {
        return json -> json.addModule(new SimpleModule().addSerializer(Instant.class, new InstantWriter()));
    }

    @Bean
    ServerHttpMessageConvertersCustomizer wholeJson(JsonMapper json) {
        return converters -> converters.withJsonConverter(new WholeJson(json));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(RequestArgument.ofHeader(IfMatch.class, IfMatch.HEADER, IfMatch::parse));
        resolvers.add(RequestArgument.ofHeader(Position.class, Position.HEADER, Position::parse));
        resolvers.add(RequestArgument.ofQuery(QueryParameters.class, QueryParameters::parse));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // After the caller is known.
        registry.addInterceptor(new NoQueryInterceptor()).order(1);
        registry.addInterceptor(new HeadersInterceptor()).order(2);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, TeamId.class, TeamId::new);
        registry.addConverter(String.class, ApiKeyId.class, ApiKeyId::new);
        registry.addConverter(String.class, MemberId.class, MemberId::new);
        registry.addConverter(String.class, IntegrationId.class, IntegrationId::new);
    }

    /** Every answer is JSON, whatever is asked for: a wrong Accept header is no reason to refuse. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    }

    private static final class InstantWriter extends StdSerializer<Instant> {

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(MILLISECONDS.format(value));
        }
    }
}
