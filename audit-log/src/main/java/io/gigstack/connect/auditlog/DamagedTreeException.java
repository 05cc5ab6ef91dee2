package io.gigstack.connect.auditlog;

/** The tree is not whole: somebody has deleted or cut a part of it. */
public final class DamagedTreeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedTreeException(int level, long index) {
        super("tile %d of level %d of the tree over the log is not whole".formatted(index, level));
    }
}
