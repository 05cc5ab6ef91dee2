package io.gigstack.connect.postgres;

/** Another process has its PostgreSQL in this directory. */
public final class DirectoryInUse extends PostgresFailure {

    private static final long serialVersionUID = 1;

    DirectoryInUse(String message) {
        super(message);
    }
}
