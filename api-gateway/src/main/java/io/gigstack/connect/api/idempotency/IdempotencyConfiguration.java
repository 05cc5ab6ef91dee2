package io.gigstack.connect.api.idempotency;

import io.gigstack.connect.eventstore.Receipts;
import io.gigstack.connect.privacy.Vault;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is done once. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    Idempotency idempotency(Receipts receipts, Vault vault) {
        return new Idempotency(receipts, vault);
    }

    @Bean
    PastStates pastStates(EventStore log) {
        return new PastStates(log);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OldReceipts oldReceipts(Receipts receipts) {
        return new OldReceipts(receipts);
    }
}
