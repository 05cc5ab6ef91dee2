package io.gigstack.connect.command.apikey;

import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.BEFORE;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.EXPIRY;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.ISSUE;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.ISSUED;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.ISSUED_TO_MEMBER;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.ISSUE_TO_MEMBER;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.KEY;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.NOW;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.REVOKED;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.ofMember;
import static io.gigstack.connect.command.apikey.IssuingAndRevokingKeysTest.revokedBy;

import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.command.ApiKeyCommand.RevokeApiKey;
import io.gigstack.connect.command.Refusal;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The shell, through Axon. */
class ApiKeyAggregateTest {

    private final FixtureConfiguration<ApiKeyAggregate> axon = new AggregateTestFixture<>(ApiKeyAggregate.class)
            .registerCommandTargetResolver(ApiKeyConfiguration::target);

    @Test
    void issuing_a_key_answers_the_key() {
        axon.givenNoPriorActivity()
                .when(message(ISSUE))
                .expectEvents(ISSUED)
                .expectResultMessagePayload(
                        new ApiKey.Issued(KEY, "org_1", null, null, "CI", "ck_AbCdEf", BEFORE, EXPIRY, null));
    }

    @Test
    void issuing_a_key_to_a_member_answers_the_key() {
        axon.givenNoPriorActivity()
                .when(message(ISSUE_TO_MEMBER))
                .expectEvents(ISSUED_TO_MEMBER)
                .expectResultMessagePayload(ofMember(null));
    }

    @Test
    void revoking_a_key_answers_the_revoked_key() {
        axon.given(ISSUED)
                .when(message(revokedBy("org_1")))
                .expectEvents(REVOKED)
                .expectResultMessagePayload(
                        new ApiKey.Issued(KEY, "org_1", null, null, "CI", "ck_AbCdEf", BEFORE, EXPIRY, NOW));
    }

    @Test
    void revoking_a_key_again_appends_nothing() {
        axon.given(ISSUED, REVOKED)
                .when(message(revokedBy("org_1")))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_organization_is_refused() {
        axon.given(ISSUED)
                .when(message(revokedBy("org_2")))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("API key not found");
    }

    @Test
    void a_key_that_was_never_issued_is_not_found() {
        axon.givenNoPriorActivity()
                .when(message(revokedBy("org_1")))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    /** As the gateway names it: an issue by its own class, anything else by that of all commands to a key. */
    static CommandMessage<ApiKeyCommand> message(ApiKeyCommand command) {
        Class<?> route = switch (command) {
            case IssueApiKey _, IssueMemberApiKey _ -> command.getClass();
            case RevokeApiKey _ -> ApiKeyCommand.class;
        };
        return new GenericCommandMessage<>(new GenericMessage<>(command), route.getName());
    }
}
