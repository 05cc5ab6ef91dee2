package io.gigstack.connect.auditlog;

/** The tree is not whole: somebody has deleted a part of it. */
public final class MissingTileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingTileException(int level, long index) {
        super("tile %d of level %d is missing".formatted(index, level));
    }
}
