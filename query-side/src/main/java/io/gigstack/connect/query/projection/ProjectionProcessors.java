package io.gigstack.connect.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs one pooled streaming processor for each projection. It can be stopped and started again until it is closed. */
final class ProjectionProcessors implements SmartLifecycle, AutoCloseable {

    /** Most events in one transaction. */
    private static final int BATCH = 500;

    private static final int RETRY_SECONDS = 2;

    /** How often, in milliseconds, a node looks for segments without an owner and renews its claim on its own. */
    private static final long CLAIM_INTERVAL = 1_000;

    private static final Logger log = LoggerFactory.getLogger(ProjectionProcessors.class);

    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(named("projection-watch-"));
    private final List<PooledStreamingEventProcessor> processors;
    private final BooleanSupplier databasesAnswer;
    private volatile boolean running;
    private @Nullable ScheduledFuture<?> watching;

    /** Whether the databases were away when the watch last asked. No one else reads it. */
    private boolean wereAway;

    ProjectionProcessors(
            List<Projection<?, ?>> projections,
            EventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate readModels,
            DeadLetters deadLetters,
            ProjectionProgress progress,
            BooleanSupplier databasesAnswer) {
        this.databasesAnswer = databasesAnswer;
        coordinators = Executors.newScheduledThreadPool(projections.size(), named("projection-coordinator-"));
        workers = Executors.newScheduledThreadPool(projections.size(), named("projection-worker-"));
        processors = projections.stream()
                .map(projection -> PooledStreamingEventProcessor.builder()
                        .name(projection.name())
                        .eventHandlerInvoker(shell(projection, readModels, deadLetters, progress))
                        .messageSource(events)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .coordinatorExecutor(coordinators)
                        .workerExecutor(workers)
                        .batchSize(BATCH)
                        .initialSegmentCount(1)
                        .tokenClaimInterval(CLAIM_INTERVAL)
                        .claimExtensionThreshold(CLAIM_INTERVAL)
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .errorHandler(PropagatingErrorHandler.instance())
                        .build())
                .toList();
    }

    private static <R extends Row> ProjectionShell<R> shell(
            Projection<R, ?> projection,
            JdbcTemplate readModels,
            DeadLetters deadLetters,
            ProjectionProgress progress) {
        Table<R> serving = projection.table().apply(readModels);
        Savepoint savepoint = new Savepoint(JdbcClient.create(readModels));
        return new ProjectionShell<>(projection, serving, deadLetters, savepoint, progress);
    }

    @Override
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        watching =
                watch.scheduleWithFixedDelay(this::restartAfterOutage, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    /**
     * After errors a processor waits longer and longer, up to a minute. Once the databases answer again there is no
     * reason to wait, so it is started anew. One that could not be started is tried again until it runs.
     */
    private void restartAfterOutage() {
        boolean answer = databasesAnswer.getAsBoolean();
        for (PooledStreamingEventProcessor processor : processors) {
            if (running && answer && (!processor.isRunning() || (wereAway && processor.isError()))) {
                restart(processor);
            }
        }
        wereAway = !answer;
    }

    private static void restart(PooledStreamingEventProcessor processor) {
        log.info("Starting {} anew after an error", processor.getName());
        try {
            processor.shutdownAsync().join();
            processor.start();
        } catch (RuntimeException awayAgain) {
            log.warn("{} can't be started yet", processor.getName(), awayAgain);
        }
    }

    /** Why this node can't go on with a projection; empty if it can, or if another node folds it. */
    Optional<String> lastError(String projection) {
        return processors.stream()
                .filter(processor -> processor.getName().equals(projection))
                .findFirst()
                .flatMap(ProjectionProcessors::lastError);
    }

    /** Only the innermost cause says nothing of statements. */
    private static Optional<String> lastError(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(status.getError())
                        .getMessage()))
                .findFirst()
                .or(() -> processor.isError()
                        ? Optional.of("The log can't be read; it is tried again")
                        : Optional.empty());
    }

    @Override
    public void stop() {
        running = false;
        if (watching != null) {
            watching.cancel(true);
        }
        processors.stream()
                .map(PooledStreamingEventProcessor::shutdownAsync)
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        coordinators.shutdown();
        workers.shutdown();
    }

    /** Before the server takes requests, and until it has answered the last one. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }
}
