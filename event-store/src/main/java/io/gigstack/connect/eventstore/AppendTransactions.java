package io.gigstack.connect.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of commands. One gathers what its thread appends and hands it to the appender when it is committed.
 * Nothing of it reaches the database before, so it holds no connection and no lock while a command is decided.
 */
final class AppendTransactions implements TransactionManager {

    @SuppressWarnings("ThreadLocalUsage") // each store has its own transactions
    private final ThreadLocal<@Nullable Gathering> current = new ThreadLocal<>();

    private final Appender appender;

    AppendTransactions(Appender appender) {
        this.appender = appender;
    }

    /** One that is started within another takes part in it. */
    @Override
    public Transaction startTransaction() {
        Gathering outer = current.get();
        if (outer != null) {
            return new Part(outer);
        }
        Gathering started = new Gathering();
        current.set(started);
        return started;
    }

    /** Adds to the transaction of this thread, or makes one of it alone. */
    void add(Consumer<Draft> addition) {
        Gathering gathering = current.get();
        if (gathering != null) {
            addition.accept(gathering.draft);
        } else {
            Draft alone = new Draft();
            addition.accept(alone);
            append(alone);
        }
    }

    private void append(Draft draft) {
        if (draft.isEmpty()) {
            return;
        }
        long position = appender.append(Append.of(draft.events, draft.writer, draft.extras));
        if (!draft.events.isEmpty()) {
            Appended.at(position);
        }
    }

    /** What a transaction has gathered. */
    static final class Draft {

        private final List<EventRow> events = new ArrayList<>();
        private final Extras extras = new Extras();
        private @Nullable String writer;

        void events(List<EventRow> more, @Nullable String by) {
            events.addAll(more);
            writer = by == null ? writer : by;
        }

        Extras extras() {
            return extras;
        }

        private boolean isEmpty() {
            return events.isEmpty() && extras.isEmpty();
        }
    }

    private final class Gathering implements Transaction {

        private final Draft draft = new Draft();
        private boolean doomed;

        @Override
        public void commit() {
            current.remove();
            if (doomed) {
                throw new IllegalStateException("a part of the transaction was rolled back");
            }
            append(draft);
        }

        @Override
        public void rollback() {
            current.remove();
        }
    }

    /** What takes part is committed with the whole; if it is rolled back, so is the whole. */
    private record Part(Gathering whole) implements Transaction {

        @Override
        public void commit() {
            // With the whole.
        }

        @Override
        public void rollback() {
            whole.doomed = true;
        }
    }
}
