package io.gigstack.connect.query.history;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the history. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    ConfigurerModule historyQueries(EventStore log) {
        return configurer -> configurer.registerQueryHandler(_ -> new HistoryQueries(log));
    }

    @Bean
    ConfigurerModule memberStoryQueries(EventStore log) {
        return configurer -> configurer.registerQueryHandler(_ -> new MemberStoryQueries(log));
    }
}
