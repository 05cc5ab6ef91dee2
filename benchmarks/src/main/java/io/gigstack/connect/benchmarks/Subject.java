package io.gigstack.connect.benchmarks;

import java.sql.SQLException;

/**
 * Something that is done again and again. An engine appends one event at a time, each for an aggregate of its own, and
 * returns when it is durable.
 */
interface Subject extends AutoCloseable {

    String name();

    /** What one client does all the time. Each client has a worker of its own. */
    Worker worker() throws Exception;

    @Override
    void close();

    /** One client at work. */
    interface Worker extends AutoCloseable {

        void act() throws Exception;

        @Override
        default void close() throws SQLException {}
    }
}
