package io.gigstack.connect.api.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** An answer that is good for a moment: however many ask, the question behind it is put once in that time. */
final class Answering {

    private final BooleanSupplier question;
    private final long goodFor;
    private final LongSupplier nanoTime;
    private long asked;
    private boolean answer;

    /** @param nanoTime a clock like {@link System#nanoTime} */
    Answering(BooleanSupplier question, Duration goodFor, LongSupplier nanoTime) {
        this.question = question;
        this.goodFor = goodFor.toNanos();
        this.nanoTime = nanoTime;
        asked = nanoTime.getAsLong() - this.goodFor;
    }

    synchronized boolean get() {
        if (nanoTime.getAsLong() - asked >= goodFor) {
            answer = question.getAsBoolean();
            asked = nanoTime.getAsLong();
        }
        return answer;
    }
}
