package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.access.OperatorAuthentication;
import io.gigstack.connect.api.problem.ProblemWriter;
import io.gigstack.connect.query.rebuild.Rebuilds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires what is for operators alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminProperties.class)
class AdminConfiguration {

    @Bean
    AdminPort adminPort(AdminProperties properties) {
        return new AdminPort(properties.port());
    }

    @Bean
    RebuildStreams rebuildStreams(Rebuilds rebuilds) {
        return new RebuildStreams(rebuilds);
    }

    /** Before anything tells which methods a path knows. */
    @Bean
    FilterRegistrationBean<OperatorsFilter> operatorsOnly(
            ObjectProvider<OperatorAuthentication> operators, AdminPort port, ObjectProvider<ProblemWriter> writer) {
        // Filters are made before the database is there, whose directory may hold the operator key.
        FilterRegistrationBean<OperatorsFilter> filter = new FilterRegistrationBean<>(
                new OperatorsFilter(operators::getObject, port::number, writer::getObject));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
