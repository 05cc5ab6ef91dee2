package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.idempotency.Idempotency;
import io.gigstack.connect.api.idempotency.Outcome;
import io.gigstack.connect.api.idempotency.PastStates;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.Review;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.eventstore.Appended;
import io.gigstack.connect.eventstore.WriterPositions;
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
import org.jspecify.annotations.Nullable;

/** The way of a command: it is sent with who asked for it, and tried again when another node was faster. */
public final class Commands {

    private static final int TRIES = 5;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final Idempotency idempotency;
    private final PastStates past;
    private final WriterPositions writers;
    private final Turns turns = new Turns();
    private final Clock clock;

    Commands(
            CommandGateway gateway,
            TransactionManager transactions,
            Idempotency idempotency,
            PastStates past,
            WriterPositions writers,
            Clock clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.past = past;
        this.writers = writers;
        this.clock = clock;
    }

    /** The present, in whole milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a team answers to a command. */
    public Written<TeamChanged> toTeam(
            Caller caller, TeamId team, IfMatch condition, Function<CommandHeader, TeamCommand> command) {
        return toTeam(caller, team, condition, null, command, _ -> {});
    }

    /**
     * What a team answers to a command, with something else that is stored in the same transaction: all of it, or nothing.
     *
     * @param made id of what the command makes in the team; null for nothing
     * @param besides is told what the team answered, and may be asked again if another node was faster
     */
    public Written<TeamChanged> toTeam(
            Caller caller,
            TeamId team,
            IfMatch condition,
            @Nullable String made,
            Function<CommandHeader, TeamCommand> command,
            Consumer<TeamChanged> besides) {
        return write(
                caller,
                team.value(),
                receipt -> {
                    TeamChanged changed =
                            (TeamChanged) dispatch(caller, command.apply(header(caller, team, condition)));
                    besides.accept(changed);
                    receipt.accept(new Outcome(changed.team().profile().id(), changed.version(), made));
                    return changed;
                },
                past::team);
    }

    /** Asks a team what it would refuse of a command. */
    public void review(Caller caller, TeamId team, Function<CommandHeader, TeamCommand> command) {
        var _ = dispatch(caller, new Review(command.apply(header(caller, team, IfMatch.ANY))));
    }

    private CommandHeader header(Caller caller, TeamId team, IfMatch condition) {
        Set<Long> seen = condition.any() ? null : condition.versions();
        return new CommandHeader(team, caller.organizationId(), caller.actor(), seen, now());
    }

    /**
     * What an API key answers to a command.
     *
     * @param command is not asked for if it was done before
     */
    public Written<ApiKey.Issued> toApiKey(Caller caller, ApiKeyId key, Supplier<ApiKeyCommand> command) {
        return write(
                caller,
                key.value(),
                receipt -> {
                    ApiKey.Issued answer = (ApiKey.Issued) dispatch(caller, command.get());
                    receipt.accept(new Outcome(answer.id(), answer.version(), null));
                    return answer;
                },
                past::apiKey);
    }

    /** Issues a key in the transaction of this thread. */
    public ApiKey.Issued alsoIssue(Caller caller, IssueMemberApiKey command) {
        return (ApiKey.Issued) dispatch(caller, command);
    }

    /**
     * @param aggregate that is asked
     * @param past gives what the work gave when it was done before
     */
    private <T> Written<T> write(
            Caller caller, String aggregate, Function<Consumer<Outcome>, T> work, Function<Outcome, T> past) {
        if (caller.repeatable() == null) {
            return first(aggregate, work, _ -> {});
        }
        return idempotency.once(
                caller.scope(),
                caller.name(),
                caller.repeatable(),
                receipt -> first(aggregate, work, receipt),
                // Who is told of a write sees it in what it reads next, also if it was another one that has written.
                outcome -> Written.again(past.apply(outcome), writers.catchUp(caller.keyId()), outcome));
    }

    private <T> Written<T> first(String aggregate, Function<Consumer<Outcome>, T> work, Consumer<Outcome> receipt) {
        Supplier<T> inOneTransaction = () -> transactions.fetchInTransaction(() -> work.apply(receipt));
        return Written.first(turns.take(aggregate, () -> send(inOneTransaction)));
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
