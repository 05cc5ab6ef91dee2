package io.gigstack.connect.query;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The random life of an API key; the same for the same seed. */
public final class RandomKey {

    private RandomKey() {}

    public static List<ApiKeyEvent> history(long seed, String organization) {
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        String id = "key_%s_%04d".formatted(organization, seed);
        Instant at = Instant.parse("2026-01-15T10:30:00.000Z").plusMillis(random.nextLong(1_000_000));
        String hash = "%032x%032x".formatted(seed, organization.hashCode());
        @Nullable Instant expiry = values.maybe(() -> at.plusSeconds(3_600));
        ApiKeyEvent issued = random.nextBoolean()
                ? new ApiKeyIssued(id, organization, values.text(), "gsk_" + seed, hash, expiry, at)
                : new MemberApiKeyIssued(
                        id,
                        organization,
                        "team_" + seed,
                        "mem_" + random.nextInt(9),
                        values.text(),
                        "gsk_" + seed,
                        hash,
                        expiry,
                        at);
        return random.nextBoolean() ? List.of(issued) : List.of(issued, new ApiKeyRevoked(id, at.plusMillis(1)));
    }
}
