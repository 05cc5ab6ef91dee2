package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.eventstore.Appended;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** The way of a command: it is sent with who asked for it, and tried again when another node was faster. */
public final class Commands {

    private static final int TRIES = 5;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final CommandGateway gateway;
    private final Clock clock;

    Commands(CommandGateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** The present, in whole milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a team answers to a command. */
    public Written<TeamChanged> toTeam(
            Caller caller, TeamId team, IfMatch condition, Function<CommandHeader, TeamCommand> command) {
        Set<Long> seen = condition.any() ? null : condition.versions();
        return toTeam(
                caller, command.apply(new CommandHeader(team, caller.organizationId(), caller.actor(), seen, now())));
    }

    private Written<TeamChanged> toTeam(Caller caller, TeamCommand command) {
        // A new team is created without looking for an old one; everything else goes to the one handler of a team.
        Class<?> route = command instanceof CreateTeam ? CreateTeam.class : TeamCommand.class;
        return Written.of(send(caller, command, route), TeamChanged.class);
    }

    /** What an API key answers to a command. */
    public Written<ApiKey.Issued> toApiKey(Caller caller, ApiKeyCommand command) {
        Class<?> route = command instanceof IssueApiKey ? IssueApiKey.class : ApiKeyCommand.class;
        return Written.of(send(caller, command, route), ApiKey.Issued.class);
    }

    private Appended<?> send(Caller caller, Object command, Class<?> route) {
        Map<String, String> metadata = Map.of(
                EventMetadata.ACTOR, caller.keyId(),
                EventMetadata.ORGANIZATION, caller.organizationId().value(),
                EventMetadata.REQUEST, caller.requestId());
        for (int tries = 1; ; tries++) {
            try {
                return Appended.by(() -> gateway.sendAndWait(
                        new GenericCommandMessage<>(new GenericMessage<>(command, metadata), route.getName())));
            } catch (ConcurrencyException anotherNodeWasFaster) {
                if (tries == TRIES) {
                    throw ApiProblem.of(
                            ErrorCode.RESOURCE_CONFLICT, "Others are changing the same resource; try again");
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
            }
        }
    }
}
