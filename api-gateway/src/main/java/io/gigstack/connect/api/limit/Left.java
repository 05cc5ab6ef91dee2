package io.gigstack.connect.api.limit;

/**
 * What is left of a quota.
 *
 * @param granted false when there was nothing left for this one
 * @param uses how many more there may be before the window ends
 * @param seconds until it ends, rounded up, so that who waits for so long does not come too early
 */
record Left(boolean granted, int uses, long seconds) {

    /** What there is before a window has begun. */
    static Left all(int quota) {
        return new Left(true, quota, Window.LENGTH.toSeconds());
    }
}
