package io.gigstack.connect.command.apikey;

import static io.gigstack.connect.command.apikey.ApiKeyAggregateTest.message;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.ISSUE;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.KEY;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.revokedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.AxonInMemory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** The API key as {@link ApiKeyConfiguration} wires it. */
class ApiKeyWiringTest {

    @Test
    void events_are_stored_under_the_keys_id_and_type_from_the_first_on() {
        try (AxonInMemory axon = new AxonInMemory(new ApiKeyConfiguration().apiKeyAggregate())) {
            axon.send(message(ISSUE));
            axon.send(message(revokedBy("org_1")));
            assertThat(axon.events().readEvents(KEY).asStream())
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.getType()).isEqualTo("api_key"))
                    .extracting(DomainEventMessage::getAggregateIdentifier)
                    .containsOnly(KEY);
        }
    }
}
