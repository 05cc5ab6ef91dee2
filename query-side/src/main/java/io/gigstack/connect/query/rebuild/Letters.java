package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.DeadLetters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dead letters of a projection's generations. */
final class Letters {

    private final String projection;
    private final DeadLetters serving;
    private final DeadLetters next;
    private final DeadLetters previous;

    Letters(JdbcClient jdbc, String projection) {
        this.projection = projection;
        this.serving = new DeadLetters(jdbc, "");
        this.next = new DeadLetters(jdbc, ".next");
        this.previous = new DeadLetters(jdbc, ".previous");
    }

    /** Of the generation that is built. */
    DeadLetters next() {
        return next;
    }

    void exchange() {
        serving.become(projection, previous);
        next.become(projection, serving);
    }

    void takeUpPrevious() {
        previous.become(projection, next);
    }

    void dropNext() {
        next.drop(projection);
    }
}
