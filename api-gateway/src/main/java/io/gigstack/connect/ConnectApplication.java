package io.gigstack.connect;

import io.gigstack.connect.auditlog.AuditLogConfiguration;
import io.gigstack.connect.eventstore.EventStoreConfiguration;
import io.gigstack.connect.privacy.PrivacyConfiguration;
import io.gigstack.connect.query.QuerySideConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole service. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = ErrorMvcAutoConfiguration.class) // errors have one form, see api.problem
@ComponentScan({"io.gigstack.connect.api", "io.gigstack.connect.command"})
@Import({
    AxonAssembly.class,
    EventStoreConfiguration.class,
    AuditLogConfiguration.class,
    PrivacyConfiguration.class,
    QuerySideConfiguration.class
})
class ConnectApplication {}
