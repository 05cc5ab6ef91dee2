package io.gigstack.connect.benchmarks;

import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.events.wire.EventSerializer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** The one payload of all measurements: the team of the API's own example, and the event that its creation leads to. */
final class Sample {

    static final String BODY = """
            {"name":"Development Team Alpha","description":"Main development team for Project Alpha",\
            "industry":"Technology","teamSize":"10-50","country":"MX",\
            "settings":{"currency":"MXN","timezone":"America/Mexico_City","language":"es","fiscalYear":"calendar"},\
            "onboarding":{"completed":false,\
            "steps":["team_setup","payment_integration","client_setup","invoice_configuration"]},\
            "metadata":{"parentOrganization":"org_123","department":"Engineering","costCenter":"DEV001"}}""";

    private static final MetaData METADATA = MetaData.from(Map.of(
            EventMetadata.ACTOR, "key_01k9zs3m5e8x7c2f4g6h8j0k2m",
            EventMetadata.ORGANIZATION, "org_01k9zs3m5e8x7c2f4g6h8j0k2n",
            EventMetadata.REQUEST, "req_01k9zs3m5e8x7c2f4g6h8j0k2p"));

    private Sample() {}

    /** A new team. Its id is ordered by time, like the real ones. */
    static DomainEventMessage<TeamCreated> event() {
        String id = "team_" + newId();
        return new GenericDomainEventMessage<>("team", id, 0, created(id), METADATA);
    }

    static String newId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    static byte[] payload() {
        return new EventSerializer()
                .serialize(created("team_" + newId()), byte[].class)
                .getData();
    }

    static byte[] metadata() {
        return new EventSerializer().serialize(METADATA, byte[].class).getData();
    }

    private static TeamCreated created(String id) {
        return new TeamCreated(
                id,
                "org_01k9zs3m5e8x7c2f4g6h8j0k2n",
                "Development Team Alpha",
                "Main development team for Project Alpha",
                "Technology",
                "10-50",
                "MX",
                new Settings("MXN", "America/Mexico_City", "es", "calendar"),
                Stream.of("team_setup", "payment_integration", "client_setup", "invoice_configuration")
                        .map(step -> new Step(step, step, null, true))
                        .toList(),
                Map.of("parentOrganization", "org_123", "department", "Engineering", "costCenter", "DEV001"),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
