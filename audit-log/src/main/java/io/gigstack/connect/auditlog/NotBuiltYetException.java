package io.gigstack.connect.auditlog;

/** The tree does not know of an event yet. It will in a moment; after a first start over a long log, some time later. */
public final class NotBuiltYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotBuiltYetException() {
        super("the tree over the log is not built so far yet", null, false, false);
    }
}
