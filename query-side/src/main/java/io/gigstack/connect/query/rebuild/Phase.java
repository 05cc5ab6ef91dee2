package io.gigstack.connect.query.rebuild;

import java.util.Locale;

/** Where a rebuild is. */
public enum Phase {
    /** The log is folded into the new generation. */
    FILLING,
    /** Both generations are compared at one position. */
    COMPARING,
    /** The new generation is about to serve. */
    SWITCHING,
    /** Both generations differ, and nobody has decided yet which one is right. */
    DIFFERS,
    /** The new generation serves. */
    SWITCHED,
    /** Both generations are equal, and the one that served still does. */
    VERIFIED,
    /** Nothing is left of the new generation. */
    CANCELLED;

    /** Whether a node has something to do. */
    boolean works() {
        return switch (this) {
            case FILLING, COMPARING, SWITCHING -> true;
            case DIFFERS, SWITCHED, VERIFIED, CANCELLED -> false;
        };
    }

    /** Whether another one may start. */
    public boolean isOver() {
        return switch (this) {
            case SWITCHED, VERIFIED, CANCELLED -> true;
            case FILLING, COMPARING, SWITCHING, DIFFERS -> false;
        };
    }

    /** As tables have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Phase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
