package io.gigstack.connect.postgres;

/** PostgreSQL could not be started, used or stopped; the message says why in a sentence meant for the operator. */
public class PostgresFailure extends IllegalStateException {

    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
