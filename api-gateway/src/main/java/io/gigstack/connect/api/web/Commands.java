package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** The way of a command: it is sent with who asked for it, and tried again when another node was faster. */
public final class Commands {

    private static final int TRIES = 5;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final Clock clock;

    Commands(CommandGateway gateway, TransactionManager transactions, Clock clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The present, in whole milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a team answers to a command. */
    public Written<TeamChanged> toTeam(
            Caller caller, TeamId team, IfMatch condition, Function<CommandHeader, TeamCommand> command) {
        TeamCommand asked = command.apply(header(caller, team, condition));
        return Written.of(send(() -> dispatch(caller, asked)), TeamChanged.class);
    }

    /**
     * What a team answers to a command, with something else that is stored in the same transaction: all of it, or nothing.
     *
     * @param besides is told what the team answered, and may be asked again if another node was faster
     */
    public Written<TeamChanged> toTeam(
            Caller caller,
            TeamId team,
            IfMatch condition,
            Function<CommandHeader, TeamCommand> command,
            Consumer<TeamChanged> besides) {
        TeamCommand asked = command.apply(header(caller, team, condition));
        return Written.of(
                send(() -> transactions.fetchInTransaction(() -> {
                    TeamChanged changed = (TeamChanged) dispatch(caller, asked);
                    besides.accept(changed);
                    return changed;
                })),
                TeamChanged.class);
    }

    private CommandHeader header(Caller caller, TeamId team, IfMatch condition) {
        Set<Long> seen = condition.any() ? null : condition.versions();
        return new CommandHeader(team, caller.organizationId(), caller.actor(), seen, now());
    }

    /** What an API key answers to a command. */
    public Written<ApiKey.Issued> toApiKey(Caller caller, ApiKeyCommand command) {
        return Written.of(send(() -> dispatch(caller, command)), ApiKey.Issued.class);
    }

    /** Issues a key in the transaction of this thread. */
    public ApiKey.Issued alsoIssue(Caller caller, IssueMemberApiKey command) {
        return (ApiKey.Issued) dispatch(caller, command);
    }

    private Object dispatch(Caller caller, Object command) {
        Map<String, String> metadata = new HashMap<>(Map.of(
                EventMetadata.ACTOR, caller.keyId(),
                EventMetadata.ORGANIZATION, caller.organizationId().value(),
                EventMetadata.REQUEST, caller.requestId()));
        if (caller.membership() != null) {
            metadata.put(EventMetadata.MEMBER, caller.membership().memberId().value());
        }
        return gateway.sendAndWait(new GenericCommandMessage<>(
                new GenericMessage<>(command, metadata), route(command).getName()));
    }

    /** What is new is made without looking for an old one; everything else goes to the one handler of its aggregate. */
    private static Class<?> route(Object command) {
        return switch (command) {
            case CreateTeam _ -> CreateTeam.class;
            case TeamCommand _ -> TeamCommand.class;
            case IssueApiKey _ -> IssueApiKey.class;
            case IssueMemberApiKey _ -> IssueMemberApiKey.class;
            case ApiKeyCommand _ -> ApiKeyCommand.class;
            default -> throw new IllegalArgumentException("no command: " + command);
        };
    }

    private static <T> Appended<T> send(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return Appended.by(work);
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
